import "server-only";
import type { Actor } from "@/lib/access/actor";
import { changeSettings } from "@/lib/settings/change-settings";
import type { SourceSettingsInput } from "@/lib/settings/settings-input";

const names = { contactEmail: "contact for services", sourceAgeYears: "age limit of sources" } as const;

/** Changes how sources are looked after. No public page shows it, so none is made anew. */
export async function changeSourceSettings(actor: Actor, input: SourceSettingsInput) {
  return changeSettings(actor, input, { names });
}
