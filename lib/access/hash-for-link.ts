import "server-only";
import { LINK_OVER } from "@/lib/access/consume-invitation";
import { findOpenInvitation } from "@/lib/access/find-open-invitation";
import { passwordProblem } from "@/lib/access/password-law";
import { hashPassword } from "@/lib/access/passwords";
import { Refusal } from "@/lib/errors/refusal";

/** The hash of a new password for the holder of an open link. The token is looked at before anything is hashed, so that guessing costs us nothing. */
export async function hashForLink(
  input: { token: string; password: string },
  kind: "invitation" | "new_password",
): Promise<string> {
  const open = await findOpenInvitation(input.token);
  if (open?.kind !== kind) throw new Refusal("not-found", LINK_OVER);
  const problem = passwordProblem(input.password, open.email);
  if (problem) throw new Refusal("invalid", problem);
  return hashPassword(input.password);
}
