import { requestSignIn } from "./request-sign-in";

/** After a new account or password: signed in at once, or asked to sign in where that does not work. */
export async function signInAndOpenDesk(email: string, password: string): Promise<void> {
  const result = await requestSignIn({ email, password }).catch(() => null);
  window.location.assign(result?.ok ? "/desk" : "/sign-in");
}
