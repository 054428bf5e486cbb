import "server-only";
import { database } from "@/lib/database/client";
import type { PersonRow } from "./my-work-rows";

const MOST = 50;

/** Invitations that nobody has accepted yet, and active people without a role: both wait for an administrator. */
export async function peopleWaiting(now: Date): Promise<PersonRow[]> {
  const [invitations, idle] = await Promise.all([
    database.invitation.findMany({
      where: { kind: "invitation", usedAt: null, revokedAt: null },
      select: { id: true, email: true, createdAt: true, expiresAt: true },
      orderBy: { createdAt: "desc" },
      take: MOST,
    }),
    database.person.findMany({
      where: { roles: { isEmpty: true }, deactivatedAt: null },
      select: { id: true, email: true, name: true, createdAt: true },
      orderBy: { createdAt: "desc" },
      take: MOST,
    }),
  ]);
  return [
    ...idle.map(({ id, email, name, createdAt }) => ({
      id,
      email,
      name,
      kind: "without role" as const,
      at: createdAt,
    })),
    ...invitations.map(({ id, email, createdAt, expiresAt }) => ({
      ...{ id, email, name: null, at: createdAt },
      kind: expiresAt <= now ? ("expired" as const) : ("invited" as const),
    })),
  ];
}
