import { type Role, roleNames, roles } from "@/lib/access/actor";
import { addInvitation } from "@/lib/access/invite-person";
import { inviteInput } from "@/lib/access/person-input";
import { closeDatabase } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { environment } from "@/lib/env";
import { Refusal } from "@/lib/errors/refusal";

/** `npm run people:invite -- EMAIL [--role ROLE]...`: prints a link that makes an account; an administrator's unless another role is named. */
const words = process.argv.slice(2);
const named = words.filter((_, index) => words[index - 1] === "--role");
const [email, ...more] = words.filter((word, index) => word !== "--role" && words[index - 1] !== "--role");
const hint = `Use it like this: npm run people:invite -- ann@example.org --role administrator\nRoles: ${roles.join(", ")}`;

try {
  process.exitCode = await run();
} finally {
  await closeDatabase();
}

async function run(): Promise<number> {
  const unknown = named.filter((role) => !roles.includes(role as Role));
  const problem = unknown.length > 0 ? `There is no role “${unknown[0]}”.` : "Name one address.";
  if (email === undefined || more.length > 0 || unknown.length > 0) return complain(`${problem}\n${hint}`);
  const input = inviteInput.safeParse({ email, roles: named.length > 0 ? named : ["administrator"] });
  if (!input.success) return complain(`${input.error.issues[0]?.message ?? problem}\n${hint}`);
  try {
    const link = await inTransaction((tx) =>
      addInvitation(tx, { id: null, name: "Command line", roles: [] }, input.data),
    );
    const what = input.data.roles.map((role) => roleNames[role]).join(", ");
    console.log(
      `${link.email} is invited as ${what}. This link works once, for 72 hours, and is not shown again:`,
    );
    console.log(`${origin()}${link.path}`);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) return complain(error.sentence);
    throw error;
  }
}

function origin(): string {
  const { ANSWER_DESK_ORIGIN, NEXTAUTH_URL, PORT } = environment();
  return ANSWER_DESK_ORIGIN ?? NEXTAUTH_URL ?? `http://localhost:${PORT}`;
}

function complain(sentence: string): number {
  console.error(sentence);
  return 2;
}
