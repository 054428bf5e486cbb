import { z } from "zod";

/** An e-mail address as it is kept: trimmed, lower case. */
export const emailText = z
  .string("Write the e-mail address.")
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("Write an e-mail address such as ann@example.org."));

/** What the sign-in page asks for. */
export const signInInput = z.strictObject({
  email: emailText,
  password: z.string().min(1, "Write your password.").max(1_024, "A password has at most 1,024 characters."),
});

export type SignInInput = z.infer<typeof signInInput>;
