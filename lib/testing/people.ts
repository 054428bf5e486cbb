import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/access/actor";
import { database } from "@/lib/database/client";

/** The people of the tests: Ann and Sam write, Rui and Rea review, Pia publishes, Ada administers, Ali is all but administrator. */
export type People = Record<keyof typeof cast, Actor>;

const cast = {
  ann: ["Ann Archer", ["specialist"]],
  sam: ["Sam Soto", ["specialist"]],
  rui: ["Rui Ramos", ["reviewer"]],
  rea: ["Rea Roth", ["reviewer"]],
  pia: ["Pia Park", ["publisher"]],
  pat: ["Pat Poe", ["publisher"]],
  ada: ["Ada Adler", ["administrator"]],
  ali: ["Ali Allen", ["specialist", "reviewer", "publisher"]],
  nia: ["Nia None", []],
} as const satisfies Record<string, readonly [string, readonly Role[]]>;

/** Adds the people to the database under test, without passwords and with no interests to declare, and gives them as actors. */
export async function addPeople(): Promise<People> {
  const made = Object.entries(cast).map(([key, [name, roles]]) => [key, actorOf(key, name, roles)] as const);
  await database.person.createMany({
    data: made.map(([, { id, email, name, credentials, affiliation, roles }]) => ({
      id,
      email,
      name,
      credentials,
      affiliation,
      roles: [...roles],
    })),
  });
  await database.interestDeclaration.createMany({
    data: made.map(([, { id }]) => ({ personId: id, interests: [] })),
  });
  return Object.fromEntries(made) as People;
}

const A_YEAR = 365 * 86_400_000;

function actorOf(key: string, name: string, roles: readonly Role[]): Actor {
  const id = randomUUID();
  return {
    id,
    name,
    email: `${key}-${id.slice(0, 8)}@example.org`,
    credentials: "MSc",
    affiliation: "Test centre",
    roles,
    declared: { until: new Date(Date.now() + A_YEAR), topicIds: [] },
  };
}
