import type { OtherText, SaveEvent } from "@/components/editor/autosave-state";
import type { Exchanged } from "@/lib/answers/exchanged";
import { canonicalJson } from "@/lib/document/canonical-json";
import type { DocumentJson } from "@/lib/document/document-types";

/** The words of one edition as the editor holds them. */
export type DraftText = { question: string; document: DocumentJson };

type Answer = {
  lockVersion?: number;
  savedAt?: string;
  merged?: Exchanged[];
  sentence?: string;
  current?: OtherText;
};

const PATIENCE = 20_000;

// A browser keeps at most 64 KiB alive; letters outside ASCII take up to three bytes.
const MOST_KEPT_ALIVE = 20_000;

/** Sends the words once and says what came of it. No answer at all is "unreachable"; nothing is ever thrown. */
export async function sendDraft(
  { endpoint, personId }: { endpoint: string; personId: string },
  body: DraftText & { lockVersion: number; sittingId: string },
): Promise<SaveEvent> {
  const spelt = JSON.stringify(body);
  try {
    const response = await fetch(endpoint, {
      method: "PUT",
      headers: { "content-type": "application/json", "x-window-of": personId },
      body: spelt,
      // What is small enough still goes out when its page is closed.
      keepalive: spelt.length < MOST_KEPT_ALIVE,
      signal: AbortSignal.timeout(PATIENCE),
    });
    return outcomeOf(response.status, (await response.json()) as Answer, body);
  } catch {
    return { type: "unreachable", at: Date.now() };
  }
}

/** What an answer means. A stale save that meets the very words that were sent is our own, whose answer was lost on the way. */
export function outcomeOf(status: number, answer: Answer, sent: DraftText): SaveEvent {
  const sentence =
    answer.sentence ?? "The draft was not saved. Copy your text, reload the page and try again.";
  if (status === 200 && answer.lockVersion !== undefined && answer.savedAt)
    return {
      ...{ type: "saved", lockVersion: answer.lockVersion, savedAt: answer.savedAt },
      ...(answer.merged && { merged: answer.merged }),
    };
  if (status === 409 && answer.current) {
    const { lockVersion, savedAt } = answer.current;
    if (isSameText(sent, answer.current))
      return { type: "saved", lockVersion, savedAt: savedAt ?? new Date().toISOString() };
    return { type: "conflict", sentence, other: answer.current };
  }
  if (status === 401) return { type: "signed-out", sentence };
  if (status >= 500 || status === 429) return { type: "unreachable", at: Date.now() };
  return { type: "refused", sentence };
}

/** Whether two texts say the same, however their JSON is spelt. */
export function isSameText(one: DraftText, other: DraftText): boolean {
  return one.question === other.question && canonicalJson(one.document) === canonicalJson(other.document);
}
