import { yearOf } from "./print-date";
import type { Csl } from "./reference-schema";

/** What an editor calls a source in a sentence: "Borodic 2014", "Mayo Clinic 2016". */
export function describeShort(csl: Csl): string {
  const first = csl.author?.[0] ?? csl.editor?.[0];
  const person = first && ("literal" in first ? first.literal : first.family);
  const name =
    person ??
    (csl.type === "article-journal" ? undefined : (csl["container-title"] ?? csl.publisher)) ??
    shortTitle(csl.title);
  const year = yearOf(csl.issued);
  return year ? `${name} ${year}` : name;
}

function shortTitle(title: string): string {
  const words = title.split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(" ")}…` : title;
}
