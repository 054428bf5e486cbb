import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { findKnown } from "@/lib/references/find-known";
import { readReferenceLines } from "@/lib/references/formats/pasted-lines";
import { formatReference } from "@/lib/references/house-style";
import { listReferencesById } from "@/lib/references/queries";
import type { PastedReferencesInput } from "@/lib/references/reference-acts";
import type { ReferenceCard } from "@/lib/references/reference-card";
import { fromCsl, type ReferenceInput } from "@/lib/references/reference-input";

/** One pasted line: what was understood, and whether the library has it already, has something like it, or does not know it. */
export type PastedReference = {
  line: number;
  raw: string;
  fields: ReferenceInput;
  formatted: string;
  problems: string[];
  same: ReferenceCard | null;
  alike: ReferenceCard[];
};

/** Reads pasted reference lines into fields and looks each up in the library. Adds nothing. */
export async function readPastedReferences(
  actor: Actor,
  { text }: PastedReferencesInput,
): Promise<PastedReference[]> {
  authorizeAtDesk(actor, "keepReferences");
  const lines = text.split(/\r\n?|\n/).map((words, index) => ({ line: index + 1, text: words }));
  const read = readReferenceLines(lines).slice(0, 300);
  const known = await findKnown(read.map(({ csl }) => csl));
  const here = known.flatMap(({ same }) => same?.id ?? []);
  const cards = new Map((await listReferencesById(actor, here)).map((card) => [card.id, card]));
  return read.map(({ line, raw, csl, problems }, at) => {
    const { same = null, alike = [], clash } = known[at] ?? {};
    const formatted = formatReference(csl).text;
    return {
      line,
      raw,
      fields: fromCsl(csl),
      formatted,
      problems,
      same: same && (cards.get(same.id) ?? same),
      alike: clash ? [clash, ...alike] : alike,
    };
  });
}
