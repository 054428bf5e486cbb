/** A record of tagged lines: where it begins, its words, and its tags with their values in order; wrapped values are joined by `\n`. */
export type TaggedRecord = { line: number; raw: string; tags: [tag: string, value: string][] };

/** How a format of tagged lines is written: the form of a line that carries a tag, the tags a record begins with, and the one it ends with. */
export type TagGrammar = { line: RegExp; first: string; last?: string };

/** Cuts a text into its records, one at a time. What stands before the first record or between two belongs to none. */
export function* taggedRecords(text: string, grammar: TagGrammar): Generator<TaggedRecord> {
  let open: Open | null = null;
  for (const { number, from, to } of linesOf(text)) {
    const words = text.slice(from, to);
    const [, tag, value = ""] = grammar.line.exec(words) ?? [];
    const isLast = tag !== undefined && tag === grammar.last;
    if (open && (isLast || tag === grammar.first)) {
      yield closed(open, text, isLast ? to : from);
      open = null;
    }
    if (tag === grammar.first) open = { line: number, raw: "", tags: [], from };
    if (open) keepLine(open, tag, tag === undefined ? words : value);
  }
  if (open) yield closed(open, text, text.length);
}

/** The values of a tag, in order. */
export function valuesOf({ tags }: TaggedRecord, ...wanted: string[]): string[] {
  return tags.filter(([tag, value]) => wanted.includes(tag) && value !== "").map(([, value]) => value);
}

/** The first value of the first of these tags that has one. */
export function firstOf(record: TaggedRecord, ...wanted: string[]): string | undefined {
  for (const tag of wanted) {
    const [value] = valuesOf(record, tag);
    if (value) return value;
  }
  return undefined;
}

type Open = TaggedRecord & { from: number };

function keepLine({ tags }: Open, tag: string | undefined, words: string): void {
  if (tag !== undefined) return void tags.push([tag, words.trim()]);
  const last = tags.at(-1);
  if (last && words.trim() && !isCounter(words))
    last[1] = last[1] ? `${last[1]}\n${words.trim()}` : words.trim();
}

function closed(
  { from, line, tags }: TaggedRecord & { from: number },
  text: string,
  to: number,
): TaggedRecord {
  return { line, tags, raw: text.slice(from, to).trimEnd() };
}

// "2." before a record is how some programs number them.
function isCounter(words: string): boolean {
  return /^\d+\.\s*$/.test(words);
}

function* linesOf(text: string): Generator<{ number: number; from: number; to: number }> {
  let from = 0;
  for (let number = 1; from <= text.length; number += 1) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    yield { number, from, to: text[to - 1] === "\r" ? to - 1 : to };
    from = to + 1;
  }
}
