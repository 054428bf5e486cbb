import { keepCopy, storedCopy } from "@/components/editor/kept-copies";
import type { DraftText } from "@/components/editor/send-draft";

const PREFIX = "answer-desk:draft:";

type FormerCopy = DraftText & { lockVersion: number; at: number };

/** Moves the copies that an earlier edition of this desk kept in localStorage to where they are kept now; once, whoever wrote them. */
export async function adoptFormerCopies(): Promise<void> {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) await adopt(key);
  } catch {
    // A browser that forbids storage has nothing to move.
  }
}

async function adopt(key: string): Promise<void> {
  const [personId = "", editionId = ""] = key.slice(PREFIX.length).split(":");
  const { lockVersion, at, question, document }: FormerCopy = JSON.parse(localStorage.getItem(key) ?? "");
  const copy = storedCopy({
    ...{ personId, editionId, sittingId: "former", lockVersion, at },
    words: { question, document },
    ...{ base: null, sent: [], isSetAside: false },
  });
  if (await keepCopy(copy, null)) localStorage.removeItem(key);
}
