import { readNames } from "@/lib/references/csl-names";
import type { Fields } from "./read-record";
import { filled, issued, readHead, type Source, sentences } from "./source-parts";

/** Reads "Authors. Title. In: Editors, eds. Book. Place: Publisher; year:pages"; null when the line is no chapter. */
export function readChapter(text: string): Source | null {
  const found =
    /^(?<head>.+?[.?!]) In: (?:(?<editors>[^.]+?),? \(?(?:eds?|editors?)\)?\.?,? )?(?<book>.+)$/u.exec(
      text,
    )?.groups;
  const imprint =
    found &&
    /^(?<title>.+?)[.?!] (?<place>\p{Lu}[^:;.]*(?:, [A-Z.]{2,5})?): (?<publisher>[^:;]+); ?(?<date>[^:;]*\d{4})(?:: ?(?<page>[\w–-]+))?$/u.exec(
      found.book ?? "",
    )?.groups;
  if (!found || !imprint) return null;
  const head = readHead(sentences(found.head ?? ""));
  const { edition, title } = takeEdition(imprint.title ?? "");
  return {
    fields: {
      type: "chapter",
      ...head.fields,
      ...editors(found.editors),
      ...filled({
        "container-title": title,
        edition,
        "publisher-place": imprint.place,
        publisher: imprint.publisher,
        page: imprint.page,
      }),
      ...issued(imprint.date),
    },
    problems: head.problems,
  };
}

/** Reads "Authors. Title. 2nd ed. Place: Publisher; year"; null when the line is no book. */
export function readBook(text: string): Source | null {
  const found =
    /^(?<head>.+?)[.?!] (?<place>\p{Lu}[^:;.]*(?:, [A-Z.]{2,5})?): (?<publisher>[^:;]+); ?(?<date>[^:;]*\d{4})(?:: ?(?<page>[\w–-]+))?$/u.exec(
      text,
    )?.groups;
  if (!found) return null;
  const { edition, title: rest } = takeEdition(found.head ?? "");
  const edited = /^(?<editors>[^.]+), eds?\. (?<title>.+)$/.exec(rest)?.groups;
  const head = edited
    ? { fields: { title: edited.title ?? "", ...editors(edited.editors) }, problems: [] }
    : readHead(sentences(rest));
  return {
    fields: {
      type: "book",
      ...head.fields,
      ...filled({ edition, "publisher-place": found.place, publisher: found.publisher, page: found.page }),
      ...issued(found.date),
    },
    problems: head.problems,
  };
}

function takeEdition(text: string): { edition?: string; title: string } {
  const found = /^(.+)[.,] (?:(\d+)(?:st|nd|rd|th)|(\p{L}+)) ed(?:ition)?\.?$/u.exec(text);
  return found ? { edition: found[2] ?? found[3], title: found[1] ?? "" } : { title: text };
}

function editors(text: string | undefined): Fields {
  return text ? { editor: readNames(text) } : {};
}
