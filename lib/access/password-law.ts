import type { z } from "zod";
import { commonPasswords } from "@/lib/access/common-passwords";

/** The fewest characters of a password. */
export const SHORTEST_PASSWORD = 12;

/** Why this may not be the password of the person with this e-mail address, or null. Length and rarity count, kinds of characters do not (NIST SP 800-63B, 3.1.1). */
export function passwordProblem(password: string, email: string): string | null {
  if ([...password].length < SHORTEST_PASSWORD)
    return "Use at least 12 characters. Several words in a row are easy to remember.";
  if (new TextEncoder().encode(password).length > 1_024) return "Use at most 1,024 characters.";
  const plain = password.normalize("NFKC").toLowerCase();
  const [name = ""] = email.toLowerCase().split("@");
  if (name.length > 2 && plain.includes(name)) return "Leave your e-mail address out of the password.";
  if (isCommon(plain) || isPattern(plain))
    return "Many people use this password, and it is tried first. Choose another.";
  return null;
}

/** The form's schema with the law on its field `password`, for the person with this address. */
export function withPasswordLaw<Output extends { password: string }, Input>(
  schema: z.ZodType<Output, Input>,
  email: string,
) {
  return schema.superRefine(({ password }, context) => {
    const problem = passwordProblem(password, email);
    if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
  });
}

function isCommon(plain: string): boolean {
  const letters = plain.replace(/[\d\W_]+$/u, "");
  return commonPasswords.has(plain) || commonPasswords.has(letters);
}

/** A piece of up to four characters again and again, or a run along the alphabet, the digits or a row of keys. */
function isPattern(plain: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(plain)) return true;
  const rows = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "qwertyuiopasdfghjklzxcvbnm",
    "1234567890qwertyuiop",
  ];
  return rows.some((row) =>
    [row, [...row].reverse().join("")].some((line) => line.repeat(2).includes(plain)),
  );
}
