import type { ActionResult, RefusalAnswer } from "@/lib/web/action-result";

/** What an answer means for the form that asked: errors on fields in the order they stand, and one sentence for the whole. */
export type FormAnswer = {
  isAccepted: boolean;
  fields: { name: string; sentence: string }[];
  refusal: RefusalAnswer | null;
};

const unsent = "No answer came, so this may not be saved. What you typed is still here: try again.";
const gone =
  "This is no longer here, or no longer yours to change. Copy what you typed before you leave the page.";

/** Sorts an action's answer for a form showing these fields; an error on no field of the form is said for the whole. */
export function formAnswer(result: ActionResult<unknown>, shown: readonly string[]): FormAnswer {
  if (result.ok) return { isAccepted: true, fields: [], refusal: null };
  if ("refusal" in result) return { isAccepted: false, fields: [], refusal: result.refusal };
  const fields = shown
    .filter((name) => Object.hasOwn(result.fields, name))
    .map((name) => ({ name, sentence: result.fields[name] ?? "" }));
  const elsewhere = Object.entries(result.fields).filter(([name]) => !shown.includes(name));
  const sentence = elsewhere.map(([, words]) => words).join(" ");
  return { isAccepted: false, fields, refusal: sentence ? { code: "invalid", sentence } : null };
}

/** The answer when the action threw: a redirect is a yes, the rest is told without its inside. */
export function answerOfThrown(thrown: unknown): FormAnswer {
  const digest = thrown instanceof Error && "digest" in thrown ? String(thrown.digest) : "";
  if (digest.startsWith("NEXT_REDIRECT")) return { isAccepted: true, fields: [], refusal: null };
  const isGone = digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404");
  const refusal: RefusalAnswer = isGone
    ? { code: "not-found", sentence: gone }
    : { code: "unavailable", sentence: unsent };
  return { isAccepted: false, fields: [], refusal };
}
