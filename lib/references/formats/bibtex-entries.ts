/** One entry of a BibTeX file: its kind, key and fields with macros and `#` worked out, or the sentence that says why it could not be read. */
export type BibEntry = { line: number; raw: string } & (
  | { kind: string; key: string; fields: Record<string, string> }
  | { sentence: string }
);

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Cuts a BibTeX or BibLaTeX file into entries. One that is broken, even one whose brace never closes, is one entry's error: the next `@` at the margin begins anew. */
export function bibEntries(text: string): BibEntry[] {
  const macros = new Map(MONTHS.map((name) => [name, name]));
  const starts = [...text.matchAll(/^[ \t]*@\s*([A-Za-z]+)\s*[{(]/gm)];
  let [line, counted] = [1, 0];
  return starts.flatMap((start, place) => {
    const from = start.index + start[0].indexOf("@");
    line += newlines(text, counted, from);
    counted = from;
    const until = starts[place + 1]?.index ?? text.length;
    const kind = (start[1] ?? "").toLowerCase();
    if (kind === "comment" || kind === "preamble") return [];
    const raw = text.slice(from, until);
    const entry = readEntry(raw, kind, macros);
    return entry ? [{ line, raw: raw.replace(/\n\s*%[^\n]*\s*$/, "").trimEnd(), ...entry }] : [];
  });
}

type Read = { kind: string; key: string; fields: Record<string, string> } | { sentence: string };

function readEntry(raw: string, kind: string, macros: Map<string, string>): Read | null {
  const reader = new Reader(raw, macros);
  try {
    reader.open();
    const key = kind === "string" ? "" : reader.key();
    const fields = reader.fields();
    if (kind !== "string") return { kind, key, fields };
    for (const [name, value] of Object.entries(fields)) macros.set(name, value);
    return null;
  } catch (error) {
    if (error instanceof Broken) return { sentence: error.message };
    throw error;
  }
}

class Broken extends Error {}

// Walks through one entry, letter by letter; what it does not expect ends the entry with a sentence.
class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly macros: Map<string, string>,
  ) {}

  open(): void {
    const found = /^@\s*[A-Za-z]+\s*[{(]/.exec(this.text);
    this.at = found?.[0].length ?? 0;
  }

  key(): string {
    const key = this.take(/\s*([^\s,={}()"#%]*)\s*/y)?.[1] ?? "";
    if (this.text[this.at] === "=") {
      this.at -= this.text.slice(0, this.at).match(/[^\s,={}()"#%]*\s*$/)?.[0].length ?? 0;
      return "";
    }
    if (this.text[this.at] === ",") this.at += 1;
    else if (!this.isEnd()) throw this.broken(`The key “${key}” is not followed by a comma.`);
    return key;
  }

  fields(): Record<string, string> {
    const fields: Record<string, string> = {};
    for (;;) {
      this.take(/(?:[\s,]|%[^\n]*\n)*/y);
      if (this.isEnd()) return fields;
      const name = this.take(/([^\s=,{}()"#%]+)\s*=\s*/y)?.[1]?.toLowerCase();
      if (!name) throw this.broken("A field name followed by “=” was expected.");
      const begun = this.at;
      const value = this.value(name);
      fields[name] ??= value;
      this.take(/\s*/y);
      const next = this.text[this.at];
      if (next === undefined)
        throw this.broken(
          `The entry never ends: a closing brace is missing, perhaps in the field “${name}”.`,
          begun,
        );
      if (next !== "," && !this.isEnd())
        throw this.broken(`After the field “${name}” a comma or the end of the entry was expected.`);
    }
  }

  // Some programs open an entry with one bracket and close it with the other.
  private isEnd(): boolean {
    return this.text[this.at] === "}" || this.text[this.at] === ")";
  }

  private value(name: string): string {
    let value = this.piece(name);
    while (this.take(/\s*#\s*/y)) value += this.piece(name);
    return value;
  }

  private piece(name: string): string {
    if (this.text[this.at] === "{") return this.braced(name);
    if (this.text[this.at] === '"') return this.quoted(name);
    const bare = this.take(/[^\s,={}()"#%]+/y)?.[0];
    if (bare === undefined) throw this.broken(`The field “${name}” has no value.`);
    return /^\d+$/.test(bare) ? bare : (this.macros.get(bare.toLowerCase()) ?? bare);
  }

  private braced(name: string): string {
    const end = this.matching(this.at, "}");
    if (end === -1) throw this.broken(`The braces of the field “${name}” never close.`);
    const value = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return value;
  }

  private quoted(name: string): string {
    const end = this.matching(this.at, '"');
    if (end === -1) throw this.broken(`The quotation marks of the field “${name}” never close.`);
    const value = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return value;
  }

  private matching(from: number, closer: "}" | '"'): number {
    let depth = 0;
    for (let at = from + 1; at < this.text.length; at += 1) {
      const letter = this.text[at];
      if (letter === "\\") at += 1;
      else if (depth === 0 && letter === closer) return at;
      else if (letter === "{") depth += 1;
      else if (letter === "}") depth -= 1;
    }
    return -1;
  }

  private take(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private broken(sentence: string, at = this.at): Broken {
    const line = newlines(this.text, 0, at) + 1;
    return new Broken(line > 1 ? `${sentence} (Line ${line} of the entry.)` : sentence);
  }
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
