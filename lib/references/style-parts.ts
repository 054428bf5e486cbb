import { printNames } from "./csl-names";
import type { SaidNotice } from "./health/said-notices";
import type { KeptNoticeKind } from "./health/status-of";
import { MONTHS, SEASONS } from "./read-date";
import type { Csl, CslDate, CslName } from "./reference-schema";

/** Names in print: all of them up to `most`; of more, the first `shown` and "et al". */
export function printSome(
  names: readonly CslName[],
  { most, shown }: { most: number; shown: number },
): string {
  const isCut = names.length > most;
  const kept = isCut ? names.slice(0, shown).filter((name) => !isOthers(name)) : [...names];
  return isCut ? `${printNames(kept)}, et al` : printNames(kept);
}

function isOthers(name: CslName): boolean {
  return "literal" in name && name.literal === "et al.";
}

/** A date as NLM prints it, "2014 Jan-Feb" with an en dash, as fine as asked for; "" without one. */
export function nlmDate(date: CslDate | undefined, finest: "year" | "month" | "day" = "day"): string {
  const [from, to] = date?.["date-parts"] ?? [];
  if (!from) return date?.raw ?? "";
  const [year = 0, month, day] = from;
  if (finest === "year") return String(year);
  if (date?.season && !month) return `${year} ${SEASONS[date.season - 1]}`;
  const sizes = { month: 2, day: 3 } as const;
  const one = nlmDay(from.slice(0, sizes[finest]));
  if (!to || finest === "month") return one;
  if (year !== to[0]) return `${one}–${nlmDay(to)}`;
  if (month === to[1])
    return day !== undefined && to[2] !== undefined && day !== to[2] ? `${one}–${to[2]}` : one;
  return to[1] ? `${one}–${nlmDay(to).slice(5)}` : one;
}

function nlmDay([year, month, day]: number[]): string {
  return [year, month && MONTHS[month - 1]?.slice(0, 3), day].filter(Boolean).join(" ");
}

/** Pages as NLM prints them: "335-339" is "335–9", "S10-S12" is "S10–2", one page given twice is one; what is no plain range stays as the source has it. */
export function shortPages(pages: string): string {
  const [, letters = "", from, again = "", to] =
    /^([A-Za-z]*)(\d+)\s*[-–—]\s*([A-Za-z]*)(\d+)$/.exec(pages.trim()) ?? [];
  if (!from || !to || (again !== letters && again !== "")) return pages;
  if (letters && again !== letters) return pages;
  if (from === to) return letters + from;
  if (to.length !== from.length) return `${letters}${from}–${to}`;
  const same = [...from].findIndex((digit, at) => digit !== to[at]);
  return `${letters}${from}–${to.slice(same)}`;
}

/** Pages with one page given twice told once; the dash as the source has it. */
export function singlePages(pages: string): string {
  const [, from, to] = /^(\S+?)\s*[-–—]\s*(\S+)$/.exec(pages.trim()) ?? [];
  return from && from === to ? from : pages;
}

/** "2nd ed", "Revised ed"; words that say "edition" themselves stay. */
export function printEdition(edition: string | undefined): string {
  if (!edition) return "";
  if (!/^\d+$/.test(edition)) return /\bed(\.|ition)?$/i.test(edition) ? edition : `${edition} ed`;
  const ending = /1[1-3]$/.test(edition)
    ? "th"
    : ({ "1": "st", "2": "nd", "3": "rd" }[edition.at(-1) ?? ""] ?? "th");
  return `${edition}${ending} ed`;
}

const NOTICE_WORDS: Record<Exclude<KeptNoticeKind, "update">, { at: string; somewhere: string }> = {
  retraction: { at: "Retraction in", somewhere: "Retracted" },
  withdrawal: { at: "Retraction in", somewhere: "Withdrawn" },
  concern: { at: "Expression of concern in", somewhere: "An expression of concern was published" },
  correction: { at: "Erratum in", somewhere: "An erratum was published" },
};

/** What was said about a publication later, as a reference list says it (Citing Medicine, 2nd ed., 1A "Notes"): "Retraction in: Lancet. 2010 Feb 6;375(9713):445". */
export function noticeSentences(notices: readonly SaidNotice[]): string[] {
  return notices.flatMap(({ kind, citation }) => {
    if (kind === "update") return [];
    const { at, somewhere } = NOTICE_WORDS[kind];
    if (citation === "") return [somewhere];
    return [citation.startsWith("Marked") ? citation : `${at}: ${citation}`];
  });
}

/** Sentences as one line: each closed with a full stop unless it ends with a mark of its own or is left open. */
export function joinSentences(sentences: readonly (string | undefined)[]): string {
  return sentences
    .filter((sentence): sentence is string => Boolean(sentence))
    .map((sentence) =>
      /[.?!][”"’)]?$/.test(sentence) || isOpen(sentence) ? sentence.replace(/\u200b$/, "") : `${sentence}.`,
    )
    .join(" ");
}

/** A sentence that no full stop may close: a DOI or an address, which would be another one with it. */
export function open(sentence: string | false | undefined): string | undefined {
  return sentence ? `${sentence}\u200b` : undefined;
}

function isOpen(sentence: string): boolean {
  return sentence.endsWith("\u200b");
}

/** "Place: Publisher; date", of whatever is known. */
export function imprint({
  place,
  publisher,
  date,
}: {
  place?: string;
  publisher?: string;
  date: string;
}): string {
  const house = [place, publisher].filter(Boolean).join(": ");
  return [house, date].filter(Boolean).join("; ");
}

/** Where a journal, a site or a book is called what it is called in a list. */
export function containerOf(csl: Csl): string | undefined {
  return csl["container-title-short"] ?? csl["container-title"];
}
