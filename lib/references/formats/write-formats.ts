import type { Said } from "@/lib/references/health/said-notices";
import { formatNlm } from "@/lib/references/nlm-style";
import type { Csl } from "@/lib/references/reference-schema";
import { joinSentences, noticeSentences } from "@/lib/references/style-parts";
import { writeBibtex } from "./write-bibtex";
import { writeCslJson } from "./write-csl-json";
import { writeRis } from "./write-ris";

/** A source on its way out, with the id by which other programs know it, and with what was said about it. */
export type WrittenSource = Said<{ id: string; csl: Csl }>;

type Form = {
  label: string;
  extension: string;
  contentType: string;
  /** What stands before all, between two and after all. */
  around: readonly [before: string, between: string, after: string];
  write: (source: WrittenSource, number: number) => string;
};

/** The forms in which references leave us. */
export const writtenForms = {
  ris: {
    label: "RIS",
    extension: "ris",
    contentType: "application/x-research-info-systems",
    around: ["", "\r\n\r\n", "\r\n"],
    write: (source) => writeRis(noted(source), source.id),
  },
  bibtex: {
    label: "BibTeX",
    extension: "bib",
    contentType: "application/x-bibtex",
    around: ["", "\n\n", "\n"],
    write: (source) => writeBibtex(noted(source), source.id),
  },
  json: {
    label: "CSL-JSON",
    extension: "json",
    contentType: "application/vnd.citationstyles.csl+json",
    around: ["[\n", ",\n", "\n]\n"],
    write: (source) => writeCslJson(noted(source), source.id),
  },
  nlm: {
    label: "NLM text",
    extension: "txt",
    contentType: "text/plain",
    around: ["", "\n", "\n"],
    write: ({ csl, notices }, number) => `${number}. ${formatNlm(csl, notices)}`,
  },
} as const satisfies Record<string, Form>;

/** One of them. */
export type WrittenForm = keyof typeof writtenForms;

// Another program has no field for a notice: it is told in the note.
function noted({ csl, notices = [] }: WrittenSource): Csl {
  const said = joinSentences([csl.note, ...noticeSentences(notices)]);
  return notices.length > 0 && said ? { ...csl, note: said } : csl;
}

/** Sources as one text of this form. */
export function writeSources(form: WrittenForm, sources: readonly WrittenSource[]): string {
  const {
    around: [before, between, after],
    write,
  } = writtenForms[form];
  return before + sources.map((source, at) => write(source, at + 1)).join(between) + after;
}
