import type { DocumentJson } from "@/lib/document/document-types";
import { citationOccurrences } from "@/lib/document/numbering";
import { documentToHtml } from "@/lib/document/to-html";
import { documentToText } from "@/lib/document/to-text";
import { describeShort } from "@/lib/references/describe-short";
import type { Said, SaidNotice } from "@/lib/references/health/said-notices";
import { formatReference } from "@/lib/references/house-style";
import type { Csl } from "@/lib/references/reference-schema";

/** A reference as the page prints it, for ever: the house string in parts, and how often the text cites it. */
export type PrintedReference = {
  id: string;
  number: number;
  parts: { text: string; href?: string; italic?: boolean }[];
  text: string;
  citations: number;
  csl: Csl;
  /** Where readers find the page that is not at its own address any more. */
  archive?: ArchiveCopy;
  /** What was said about it by the day of publication, as it is printed in the string. */
  notices?: readonly SaidNotice[];
};

/** A copy of a page in an archive, and the ISO day it was taken. */
export type ArchiveCopy = { url: string; day: string };

/** What a page says, frozen at publication; the public site needs nothing else of the answer. */
export type PublicationSnapshot = {
  question: string;
  html: string;
  text: string;
  topic: { id: string; name: string; slug: string };
  references: PrintedReference[];
  boilerplate: Record<string, string>;
};

type Words = {
  question: string;
  document: DocumentJson;
  references: Said<{ id: string; number: number; csl: Csl }>[];
  topic: { id: string; name: string; slug: string };
  boilerplate: Record<string, string>;
  /** Copies of pages that are gone, by the id of their source. */
  archives?: ReadonlyMap<string, ArchiveCopy>;
};

/** Renders a revision once and for all. Pure: the same revision always gives the same snapshot. */
export function makeSnapshot({
  question,
  document,
  references,
  topic,
  boilerplate,
  archives,
}: Words): PublicationSnapshot {
  const uses = countUses(document);
  return {
    question,
    html: documentToHtml(document, {
      references: references.map(({ id, number, ...source }) => ({
        id,
        number,
        label: printed(source).label,
      })),
    }),
    text: documentToText(document),
    topic,
    boilerplate,
    references: references.map(({ id, number, csl, notices }) => {
      const { text, parts } = printed({ csl, notices });
      const archive = archives?.get(id);
      const beside = { ...(notices && { notices }), ...(archive && { archive }) };
      return { id, number, csl, text, parts, citations: uses.get(id) ?? 0, ...beside };
    }),
  };
}

function countUses(document: DocumentJson): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { refId } of citationOccurrences(document)) uses.set(refId, (uses.get(refId) ?? 0) + 1);
  return uses;
}

type Printed = Pick<PrintedReference, "text" | "parts" | "notices"> & { label: string };

/** Sources printed before: a preview prints the same ones with every pause in typing. */
const known = new WeakMap<Csl, Printed>();

function printed({ csl, notices }: Said<{ csl: Csl }>): Printed {
  const before = known.get(csl);
  if (before && before.notices === notices) return before;
  const { text, parts } = formatReference(csl, notices);
  const made = { text, parts, notices, label: describeShort(csl) };
  known.set(csl, made);
  return made;
}
