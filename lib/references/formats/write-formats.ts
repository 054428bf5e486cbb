import { formatNlm } from "@/lib/references/nlm-style";
import type { Csl } from "@/lib/references/reference-schema";
import { writeBibtex } from "./write-bibtex";
import { writeCslJson } from "./write-csl-json";
import { writeRis } from "./write-ris";

/** A source on its way out, with the id by which other programs know it. */
export type WrittenSource = { id: string; csl: Csl };

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
    write: ({ csl, id }) => writeRis(csl, id),
  },
  bibtex: {
    label: "BibTeX",
    extension: "bib",
    contentType: "application/x-bibtex",
    around: ["", "\n\n", "\n"],
    write: ({ csl, id }) => writeBibtex(csl, id),
  },
  json: {
    label: "CSL-JSON",
    extension: "json",
    contentType: "application/vnd.citationstyles.csl+json",
    around: ["[\n", ",\n", "\n]\n"],
    write: ({ csl, id }) => writeCslJson(csl, id),
  },
  nlm: {
    label: "NLM text",
    extension: "txt",
    contentType: "text/plain",
    around: ["", "\n", "\n"],
    write: ({ csl }, number) => `${number}. ${formatNlm(csl)}`,
  },
} as const satisfies Record<string, Form>;

/** One of them. */
export type WrittenForm = keyof typeof writtenForms;

/** Sources as one text of this form. */
export function writeSources(form: WrittenForm, sources: readonly WrittenSource[]): string {
  const {
    around: [before, between, after],
    write,
  } = writtenForms[form];
  return before + sources.map((source, at) => write(source, at + 1)).join(between) + after;
}
