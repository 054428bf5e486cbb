import "server-only";
import { count, keyOf, makeLimiter, type Stop } from "@/lib/access/rate-limiter";

const failures = makeLimiter({ keyPrefix: "failures", points: 5, duration: 15 * 60 });
const attempts = makeLimiter({ keyPrefix: "attempts", points: 20, duration: 60 });

/** Counts a sign-in before its password is looked at: 5 in 15 minutes for an account from one address, 20 a minute from one address. */
export async function countSignIn(email: string, address: string): Promise<Stop | null> {
  return (await count(attempts, keyOf(address))) ?? (await count(failures, keyOf(email, address)));
}

/** After a right password only wrong ones count again from zero. */
export async function forgiveSignIns(email: string, address: string): Promise<void> {
  await failures.delete(keyOf(email, address));
}
