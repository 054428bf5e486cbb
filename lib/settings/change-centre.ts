import "server-only";
import type { Actor } from "@/lib/access/actor";
import { announceEverything } from "@/lib/database/announce-everything";
import { changeSettings } from "@/lib/settings/change-settings";
import type { CentreInput } from "@/lib/settings/settings-input";

const names = { name: "name", timeZone: "time zone" } as const;

/** Changes the centre's name or zone; every public page follows. Days that were printed before stay as they were. */
export async function changeCentre(actor: Actor, input: CentreInput) {
  return changeSettings(actor, input, { names, follow: announceEverything });
}
