import type { Actor } from "@/lib/access/actor";

/** Whether the actor gave their password longer ago than so many minutes; false for somebody who acts in no session. */
export function isSignInOld({ session }: Pick<Actor, "session">, minutes: number, now: Date): boolean {
  return session !== undefined && now.getTime() - session.confirmedAt.getTime() > minutes * 60_000;
}
