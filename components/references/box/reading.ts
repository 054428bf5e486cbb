import { decodeText } from "@/lib/document/decode-text";
import { detectFormat, type FormatName } from "@/lib/references/formats/detect-format";
import type { ReadRecord } from "@/lib/references/formats/read-record";

/** The largest file or text, and the most records of one, that are read at a time. */
export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_RECORDS = 20_000;
const PIECE = 200;

/** What a reading says on its way: what the text was taken for, some records and how far it is (0 to 1), its end, or why it is not read. */
export type ReadingNews =
  | { is: "format"; format: FormatName }
  | { is: "records"; records: ReadRecord[]; done: number }
  | { is: "end"; sentence: string | null }
  | { is: "refused"; sentence: string };

/** Reads a file or a text piece by piece and tells of each; runs in the worker. */
export function* readPieces(input: Uint8Array | string): Generator<ReadingNews> {
  const text = typeof input === "string" ? input : decodeText(input);
  const found = detectFormat(text);
  if (!found.format) return yield { is: "refused", sentence: found.sentence };
  yield { is: "format", format: found.format };
  const lines = Math.max(1, countLines(text));
  let [piece, read]: [ReadRecord[], number] = [[], 0];
  for (const record of found.records) {
    piece.push(record);
    read += 1;
    if (piece.length === PIECE) {
      yield { is: "records", records: piece, done: Math.min(1, record.line / lines) };
      piece = [];
    }
    if (read === MOST_RECORDS) break;
  }
  if (piece.length > 0) yield { is: "records", records: piece, done: 1 };
  yield { is: "end", sentence: endOf(read) };
}

function endOf(read: number): string | null {
  if (read === 0) return "No reference was found in it.";
  return read === MOST_RECORDS
    ? `Only the first ${MOST_RECORDS.toLocaleString("en-US")} records were read. Split the file and add the rest after these.`
    : null;
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
