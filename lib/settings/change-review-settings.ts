import "server-only";
import type { Actor } from "@/lib/access/actor";
import { changeSettings } from "@/lib/settings/change-settings";
import type { ReviewSettingsInput } from "@/lib/settings/settings-input";

const names = {
  signAgainMinutes: "minutes until a review asks for the password",
  proposalsBar: "whether proposals keep their proposer from approving",
} as const;

/** Changes how reviews are signed. No public page shows it, so none is made anew. */
export async function changeReviewSettings(actor: Actor, input: ReviewSettingsInput) {
  return changeSettings(actor, input, { names });
}
