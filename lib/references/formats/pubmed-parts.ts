import type { CslName } from "@/lib/references/reference-schema";
import { type NoticeKind, type ReadNotice, readNotice } from "./read-notice";

/** MEDLINE's tags for what was said about a publication later, and what each means for those who cite it (NLM errata policy). A partial retraction is filed as an erratum. */
export const noticeTags: Record<string, NoticeKind> = {
  RIN: "retraction",
  ECI: "concern",
  EIN: "correction",
  CRI: "correction",
  PRIN: "correction",
  RPI: "update",
  UIN: "update",
};

/** The same in PubMed XML: the RefType of a CommentsCorrections. */
export const noticeRefTypes: Record<string, NoticeKind> = {
  RetractionIn: "retraction",
  ExpressionOfConcernIn: "concern",
  ErratumIn: "correction",
  CorrectedandRepublishedIn: "correction",
  PartialRetractionIn: "correction",
  RepublishedIn: "update",
  UpdateIn: "update",
};

/** The notices, and a retraction when the publication types tell of one that no notice names. */
export function withMarkedRetraction(
  notices: ReadNotice[],
  publicationTypes: readonly string[],
): ReadNotice[] {
  const isMarked = publicationTypes.includes("Retracted Publication");
  return isMarked && !notices.some(({ kind }) => kind === "retraction")
    ? [readNotice("retraction", "Marked as a retracted publication in PubMed."), ...notices]
    : notices;
}

/** A name as PubMed gives it in full, "Hambrick, G W Jr"; without a comma it is an organisation. */
export function readFullName(text: string): CslName {
  const [family = "", ...rest] = text.split(", ");
  if (rest.length === 0) return { literal: text };
  const [, given = rest.join(" "), suffix] =
    /^(.+?)[, ]+(Jr|Sr|2nd|3rd|4th|II|III|IV)\.?$/.exec(rest.join(", ")) ?? [];
  return { family, given, ...(suffix && { suffix }) };
}

/** A name as PubMed gives it in short, "Hambrick GW Jr". */
export function readShortName(text: string): CslName {
  const [, family, given, suffix] =
    /^(.+?) (\p{Lu}{1,4})(?: (Jr|Sr|2nd|3rd|4th|II|III|IV))?$/u.exec(text) ?? [];
  return family && given ? { family, given, ...(suffix && { suffix }) } : { literal: text };
}

/** A title as we keep it: without the full stop that PubMed closes it with. A translated title keeps its brackets. */
export function pubmedTitle(text: string): string {
  return text.replace(/\.$/, "").replace(/^(\[.+)\.\]$/s, "$1]");
}

/** Languages other than English by MEDLINE's code (ISO 639-2/B). */
export function languageOf(codes: readonly string[]): string | undefined {
  const names = codes
    .filter((code) => code !== "eng" && code !== "und")
    .map((code) => LANGUAGES[code] ?? code);
  return names.length ? names.join("; ") : undefined;
}

const LANGUAGES: Record<string, string> = {
  ara: "Arabic",
  bul: "Bulgarian",
  chi: "Chinese",
  cze: "Czech",
  dan: "Danish",
  dut: "Dutch",
  fin: "Finnish",
  fre: "French",
  ger: "German",
  gre: "Greek",
  heb: "Hebrew",
  hrv: "Croatian",
  hun: "Hungarian",
  ita: "Italian",
  jpn: "Japanese",
  kor: "Korean",
  lit: "Lithuanian",
  mul: "Multiple languages",
  nor: "Norwegian",
  per: "Persian",
  pol: "Polish",
  por: "Portuguese",
  rum: "Romanian",
  rus: "Russian",
  slo: "Slovak",
  slv: "Slovenian",
  spa: "Spanish",
  srp: "Serbian",
  swe: "Swedish",
  tur: "Turkish",
  ukr: "Ukrainian",
};
