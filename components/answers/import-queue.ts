import type { ImportInput } from "@/lib/answers/import-input";
import type { ActionResult } from "@/lib/web/action-result";

/** One answer that an import made. */
export type MadeAnswer = {
  answerId: string;
  topic: string;
  question: string;
  lastUpdated: string | null;
  references: number;
  citations: number;
};

/** What became of one text. */
export type ImportedText = { answers: MadeAnswer[]; problems: { line: number; sentence: string }[] };

/** Sends one text to be imported. */
export type ImportText = (input: ImportInput) => Promise<ActionResult<ImportedText>>;

/** A text on its way: waiting, under way, imported, or refused with the sentence that says why. The text stays with it. */
export type QueuedText = {
  id: string;
  fileName: string;
  text: string;
  progress:
    | { is: "waiting" }
    | { is: "under way" }
    | { is: "done"; outcome: ImportedText }
    | { is: "failed"; sentence: string };
};

const UNSENT =
  "No answer came. The text is still here. Look in Answers whether its drafts were made, then try again.";

/** What the server's answer means for the text that was sent. */
export function progressOf(result: ActionResult<ImportedText> | null): QueuedText["progress"] {
  if (result?.ok && result.value) return { is: "done", outcome: result.value };
  if (!result || result.ok) return { is: "failed", sentence: UNSENT };
  if ("refusal" in result) return { is: "failed", sentence: result.refusal.sentence };
  return { is: "failed", sentence: Object.values(result.fields).join(" ") };
}
