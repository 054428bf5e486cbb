const MOST_LINES = 200;
const LONGEST = 200_000;

/** What a reader of CSV made of the bytes so far: whole records under the names of the first line, and how many could not be read. */
export type CsvSlice = { records: Record<string, string>[]; broken: number };

/**
 * Reads CSV slice by slice (RFC 4180), however large the file: each line is UTF-8, or else the old Windows alphabet, so that one bad byte spoils
 * no other line. A quotation mark that is never closed costs its own line only: what follows is read as if it had not been there.
 */
export class CsvRecords {
  #rest: Uint8Array = new Uint8Array();
  #open: string[] = [];
  #names: string[] | null = null;
  readonly #utf8 = new TextDecoder("utf-8", { fatal: true });
  readonly #windows = new TextDecoder("windows-1252");

  /** Takes the next bytes of the file. */
  push(bytes: Uint8Array): CsvSlice {
    const all = new Uint8Array(this.#rest.length + bytes.length);
    all.set(this.#rest);
    all.set(bytes, this.#rest.length);
    const end = all.lastIndexOf(10) + 1;
    this.#rest = all.slice(end);
    return this.#read(this.#lines(all.subarray(0, end)));
  }

  /** The end of the file. */
  end(): CsvSlice {
    const last = this.#rest.length > 0 ? this.#lines(this.#rest) : [];
    this.#rest = new Uint8Array();
    const read = this.#read(last);
    if (this.#open.length === 0) return read;
    const again = this.#withoutOpenLine();
    return { records: [...read.records, ...again.records], broken: read.broken + again.broken };
  }

  #lines(bytes: Uint8Array): string[] {
    const lines: string[] = [];
    for (let from = 0; from < bytes.length; ) {
      const next = bytes.indexOf(10, from);
      const to = next === -1 ? bytes.length : next;
      lines.push(this.#decode(bytes.subarray(from, to)));
      from = to + 1;
    }
    return lines;
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#utf8.decode(bytes).replace(/\r$/, "");
    } catch {
      return this.#windows.decode(bytes).replace(/\r$/, "");
    }
  }

  #read(lines: readonly string[]): CsvSlice {
    const slice: CsvSlice = { records: [], broken: 0 };
    const left = [...lines].reverse();
    for (let line = left.pop(); line !== undefined; line = left.pop()) {
      this.#open.push(line);
      const text = this.#open.join("\n");
      const fields = fieldsOf(text);
      if (fields) {
        this.#open = [];
        this.#keep(fields, slice);
      } else if (this.#open.length > MOST_LINES || text.length > LONGEST) {
        left.push(...this.#open.slice(1).reverse());
        this.#open = [];
        slice.broken += 1;
      }
    }
    return slice;
  }

  #withoutOpenLine(): CsvSlice {
    const again = this.#open.slice(1);
    this.#open = [];
    const read = this.#read(again);
    const rest = this.#open.length > 0 ? this.#withoutOpenLine() : { records: [], broken: 0 };
    return { records: [...read.records, ...rest.records], broken: read.broken + rest.broken + 1 };
  }

  #keep(fields: string[], slice: CsvSlice): void {
    if (this.#names === null) {
      this.#names = fields.map((name) => name.replace(/^\ufeff/, "").trim());
      return;
    }
    if (fields.length === 1 && fields[0]?.trim() === "") return;
    if (fields.length < this.#names.length) slice.broken += 1;
    else
      slice.records.push(Object.fromEntries(this.#names.map((name, place) => [name, fields[place] ?? ""])));
  }
}

/** The fields of one record; null while a quotation mark is open. */
function fieldsOf(text: string): string[] | null {
  const fields: string[] = [];
  for (let place = 0; place <= text.length; ) {
    const isQuoted = text[place] === '"';
    const close = isQuoted ? closingMark(text, place + 1) : place;
    if (close === -1) return null;
    const comma = text.indexOf(",", close);
    const end = comma === -1 ? text.length : comma;
    fields.push(isQuoted ? text.slice(place + 1, close).replaceAll('""', '"') : text.slice(place, end));
    place = end + 1;
  }
  return fields;
}

/** The mark that closes a quoted field; two in a row are one of its words. */
function closingMark(text: string, from: number): number {
  let mark = text.indexOf('"', from);
  while (mark !== -1 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
  return mark;
}
