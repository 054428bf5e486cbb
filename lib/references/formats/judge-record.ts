import { isWebUrl, normaliseDoi, normalisePmcid, normalisePmid } from "@/lib/references/identifiers";
import { findIsbn } from "@/lib/references/isbn";
import { type Csl, type CslName, cslSchema } from "@/lib/references/reference-schema";
import type { Fields, ReadRecord, RecordDraft } from "./read-record";
import { tidyText } from "./tidy-text";

/** Decides what a record is: whole, in need of fields, or not understood. What cannot be kept in a field is left out of it with a problem that quotes it, so nothing goes unsaid. */
export function judgeRecord(draft: RecordDraft): ReadRecord {
  const { line, raw } = draft;
  const problems = [...(draft.problems ?? [])];
  const fields = identified(tidied(draft.fields), problems);
  const sound = withoutFaults({ type: "document", ...fields }, problems);
  if (sound.title) {
    const { publicationTypes = [], notices = [] } = draft;
    return { is: "whole", line, raw, csl: sound as Csl, problems, publicationTypes, notices };
  }
  if (Object.keys(sound).some((key) => key !== "type"))
    return { is: "partial", line, raw, fields: sound, problems };
  return { is: "unread", line, raw, sentence: problems[0] ?? "This record has no title and no identifier." };
}

const IDS = [
  ["DOI", normaliseDoi, "DOI"],
  ["PMID", normalisePmid, "PubMed number"],
  ["PMCID", normalisePmcid, "PubMed Central number"],
  ["ISBN", findIsbn, "ISBN (its last digit must fit the others)"],
  ["URL", (text: string) => (isWebUrl(text) ? text : null), "web address"],
] as const;

function identified(fields: Fields, problems: string[]): Fields {
  const found = { ...fields };
  for (const [key, normalise, name] of IDS) {
    const text = found[key];
    if (!text) continue;
    const value = normalise(text);
    if (value) found[key] = value;
    else {
      delete found[key];
      problems.push(`“${shortened(text)}” is not a ${name} and was left out.`);
    }
  }
  return found;
}

function tidied(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([key, value]) => {
    if (typeof value === "string") return [key, tidyText(value)];
    if (Array.isArray(value)) return [key, tidyNames(value as CslName[])];
    return [key, value];
  });
  return Object.fromEntries(
    entries.filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function tidyNames(names: CslName[]): CslName[] {
  return names.flatMap((name) => {
    const parts = Object.entries(name).map(([key, value]) => [key, tidyText(String(value))]);
    const kept = Object.fromEntries(parts.filter(([, value]) => value !== ""));
    if ("literal" in kept || "family" in kept) return [kept as CslName];
    return "given" in kept ? [{ literal: kept.given as string }] : [];
  });
}

const someFields = cslSchema.partial();

// A field that breaks a law of the schema goes; the rest of the record stays.
function withoutFaults(fields: Fields, problems: string[]): Fields {
  const issues = someFields.safeParse(fields).error?.issues ?? [];
  const kept: Record<string, unknown> = { ...fields };
  for (const { path, message } of issues) {
    const key = String(path[0]);
    if (!(key in kept)) continue;
    problems.push(`${key}: ${message} It was left out: “${shortened(wordsOf(kept[key]))}”.`);
    delete kept[key];
  }
  return kept as Fields;
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
