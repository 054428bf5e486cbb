import type { OtherText } from "@/components/editor/autosave-state";

/** Says who saved the other text, and when: to oneself, that it was oneself. */
export function whoSaved({ savedBy, savedAt, isYours }: Omit<OtherText, "document">): string {
  const at = savedAt
    ? ` at ${new Date(savedAt).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit", hourCycle: "h23" })}`
    : "";
  return isYours
    ? `You saved another text in another window${at}.`
    : `${savedBy ?? "Somebody"} saved another text${at}.`;
}
