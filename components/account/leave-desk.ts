import { tellSession } from "@/components/account/session-news";
import { dropCopiesOf } from "@/components/editor/kept-copies";
import { dropPartingsOf } from "@/components/editor/parting-copy";

/** Signs out and forgets what this device keeps of the person, in every window: the next one to sit here must find nothing. */
export async function leaveDesk(personId: string): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  await forgetOnDevice(personId);
  window.location.assign("/sign-in");
}

/** Forgets what this device keeps of a person who has left. */
export async function forgetOnDevice(personId: string): Promise<void> {
  tellSession("left");
  dropPartingsOf(personId);
  await dropCopiesOf(personId);
}
