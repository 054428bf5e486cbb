import { isWebUrl, normaliseDoi, normalisePmcid, normalisePmid } from "@/lib/references/identifiers";
import { findIsbn } from "@/lib/references/isbn";
import { readDate } from "@/lib/references/read-date";
import type { Csl } from "@/lib/references/reference-schema";

type Identifiers = Pick<Csl, "URL" | "DOI" | "PMID" | "PMCID" | "ISBN" | "accessed" | "available-date">;

/** Takes the address, DOI, PubMed numbers and the day of access out of a reference line; `rest` is the line without them. */
export function takeIdentifiers(text: string): { rest: string; ids: Identifiers; problems: string[] } {
  const ids: Identifiers = {};
  const problems: string[] = [];
  let rest = text;
  const take = (form: RegExp, keep: (found: string) => void) => {
    rest = rest.replace(form, (_, found: string) => {
      keep(found);
      return " ";
    });
  };
  take(
    /(?:(?:available (?:from|at)|retrieved from|url):?\s*)?(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:])[.,;:]*(?=\s|$)/gi,
    (found) => keepAddress(unwrapped(found), ids),
  );
  take(/\bdoi:?\s*(10\.\d{4,9}\/\S+)/gi, (found) => {
    ids.DOI ??= normaliseDoi(found) ?? undefined;
  });
  take(/\bPMCID:?\s*(PMC\d+)\b\.?/gi, (found) => {
    ids.PMCID ??= normalisePmcid(found) ?? undefined;
  });
  take(/\b(?:PubMed )?PMID:?\s*(\d{1,8})\b\.?/gi, (found) => {
    ids.PMID ??= normalisePmid(found) ?? undefined;
  });
  take(/\bISBN(?:-1[03])?:?\s*([\dX-]{10,17})\b\.?/gi, (found) => {
    ids.ISBN ??= findIsbn(found) ?? undefined;
  });
  take(
    /\b(?:Epub|Published online) ((?:\d{4} [A-Z][a-z]{2,8} \d{1,2})|(?:[A-Z][a-z]{2,8} \d{1,2}, \d{4}))\b\.?/g,
    (found) => {
      ids["available-date"] ??= readDate(found) ?? undefined;
    },
  );
  take(
    /[([]?\b(?:accessed|retrieved|cited|last accessed|viewed)(?: on)?:?\s+((?:\d{1,2}\/\d{1,2}\/\d{4})|(?:[A-Za-z]+\.? \d{1,2},? \d{4})|(?:\d{4} [A-Za-z]{3,9}\.? \d{1,2})|(?:\d{1,2} [A-Za-z]+ \d{4})|(?:\d{4}-\d\d-\d\d))\b[)\]]?\.?/gi,
    (found) => {
      const day = readDate(found);
      if (day) ids.accessed ??= day;
      else problems.push(`The day of access “${found}” is not a date of the calendar.`);
    },
  );
  return { rest: rest.replace(/\s+/g, " ").trim(), ids, problems };
}

function keepAddress(address: string, ids: Identifiers): void {
  if (isWebUrl(address)) ids.URL ??= address;
  ids.PMID ??= normalisePmid(address) ?? undefined;
  ids.PMCID ??= normalisePmcid(address) ?? undefined;
  ids.DOI ??= normaliseDoi(address) ?? undefined;
}

function unwrapped(address: string): string {
  const closers = address.split(")").length > address.split("(").length;
  return closers ? address.replace(/\)+$/, "") : address;
}
