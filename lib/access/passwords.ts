import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { inHashQueue } from "@/lib/access/hash-queue";

/** The longest password that is looked at, in bytes. */
export const LONGEST_PASSWORD = 1_024;

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet): about 17 ms. The library's default is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Verified in place of a hash that is not there, so that the time does not tell who has an account. */
const decoy = hash(randomBytes(32), cost);

/** The password as an argon2id hash in PHC form. Throws Refusal `unavailable` when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  return inHashQueue(() => hash(password.normalize("NFC"), cost));
}

/** Whether the password belongs to the hash; without a hash it takes as long and is never so. Throws Refusal `unavailable` when too many wait. */
export async function isPassword(password: string, known: string | null): Promise<boolean> {
  const isShort = Buffer.byteLength(password) <= LONGEST_PASSWORD;
  const against = known ?? (await decoy);
  const isRight = await inHashQueue(() => verify(against, isShort ? password.normalize("NFC") : ""));
  return isRight && isShort && known !== null;
}
