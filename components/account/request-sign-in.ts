import type { SignInInput } from "@/lib/access/sign-in-input";
import type { ActionResult } from "@/lib/web/action-result";

const no = (sentence: string): ActionResult => ({ ok: false, refusal: { code: "invalid", sentence } });

/** Signs this browser in. A wrong address and a wrong password get the same no. */
export async function requestSignIn({ email, password }: SignInInput): Promise<ActionResult> {
  const { csrfToken } = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
  const response = await fetch("/api/auth/callback/credentials", {
    method: "POST",
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const answer: { url?: string; sentence?: string } = await response.json();
  if (response.status === 401)
    return no(
      "The address or the password is not right. Try again, or ask an administrator for a new-password link.",
    );
  if (!response.ok) return no(answer.sentence ?? "Signing in did not work. Reload the page and try again.");
  if (answer.url?.includes("csrf=true")) return no("This page is too old. Reload it and try again.");
  return { ok: true };
}
