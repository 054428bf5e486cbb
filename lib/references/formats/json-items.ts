/** One value of a JSON list as it stands in the text, with the line it begins on. */
export type JsonItem = { line: number; raw: string };

/** Cuts the items out of a JSON list without reading them, so that a broken one breaks no other. A text that is one object is a list of one. Where a list never ends, its last item is what is left. */
export function* jsonItems(text: string): Generator<JsonItem> {
  const start = text.search(/\S/);
  if (text[start] !== "[") {
    if (start !== -1) yield { line: linesBefore(text, 0, start) + 1, raw: text.slice(start).trimEnd() };
    return;
  }
  let [at, line, counted] = [start + 1, 1, 0];
  while (at < text.length) {
    const from = firstOf(text, at);
    if (from === -1 || text[from] === "]") return;
    const to = endOfItem(text, from);
    line += linesBefore(text, counted, from);
    counted = from;
    yield { line, raw: text.slice(from, to).trimEnd() };
    at = to;
  }
}

function firstOf(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (!/[\s,]/.test(text[at] ?? "")) return at;
  return -1;
}

// The end of the value that begins here: where its brackets are closed, or, for a bare word, the next comma.
function endOfItem(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') at = endOfString(text, at);
    else if (letter === "{" || letter === "[") depth += 1;
    else if (isCloser(letter)) depth -= 1;
    if (depth < 0 || (depth === 0 && letter === ",")) return at;
    if (depth === 0 && isCloser(letter)) return at + 1;
  }
  return text.length;
}

function isCloser(letter: string | undefined): boolean {
  return letter === "}" || letter === "]";
}

// A string ends at its quotation mark, or at the end of the line when that is missing.
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"' || text[at] === "\n") return at;
  }
  return text.length;
}

function linesBefore(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
