import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvRecords, type CsvSlice } from "@/lib/references/health/csv-records";
import { rowOfRecord } from "@/lib/references/health/retraction-watch-rows";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads the whole in slices of a size. */
function read(file: Uint8Array, size = file.length) {
  const reader = new CsvRecords();
  const slices: CsvSlice[] = [];
  for (let from = 0; from < file.length; from += size)
    slices.push(reader.push(file.subarray(from, from + size)));
  slices.push(reader.end());
  return {
    records: slices.flatMap(({ records }) => records),
    broken: slices.reduce((sum, { broken }) => sum + broken, 0),
  };
}

const HEAD =
  "Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason\n";

test("a row tells of the paper, the notice, its day and its reasons", () => {
  const file = `\ufeff${HEAD}123,"A title, with a comma and ""marks""",2/6/2010 0:00,10.1016/S0140-6736(10)60175-4,20137807,10.1016/S0140-6736(97)11096-0,9500320,Retraction,+Concerns/Issues About Data;+Investigation by Company/Institution;\n`;
  const { records } = read(bytes(file));
  expect(records[0]?.Title).toBe('A title, with a comma and "marks"');
  expect(rowOfRecord(records[0] ?? {})).toEqual({
    recordId: "123",
    nature: "retraction",
    doi: "10.1016/s0140-6736(97)11096-0",
    pmid: "9500320",
    noticeDoi: "10.1016/s0140-6736(10)60175-4",
    noticePmid: "20137807",
    day: "2010-02-06",
    reasons: ["Concerns/Issues About Data", "Investigation by Company/Institution"],
  });
});

test.for([
  ["Expression of concern", "10.1000/a", "", "concern"],
  ["Correction", "unavailable", "0", null],
  ["Correction", "", "123", "correction"],
  ["Reinstatement", "10.1000/a", "1", null],
  ["", "10.1000/a", "1", null],
] as const)("a row of the nature “%s” about %s and PubMed %s is %s", ([nature, doi, pmid, kind]) => {
  const record = {
    "Record ID": "1",
    RetractionNature: nature,
    OriginalPaperDOI: doi,
    OriginalPaperPubMedID: pmid,
  };
  expect(rowOfRecord(record)?.nature ?? null).toBe(kind);
});

test("one line in another alphabet spoils no other", () => {
  const latin = Uint8Array.from([...bytes("a,b\nJosé,1\n"), ...[0x4a, 0x6f, 0x73, 0xe9, 0x2c, 0x32, 0x0a]]);
  expect(read(latin).records).toEqual([
    { a: "José", b: "1" },
    { a: "José", b: "2" },
  ]);
});

test("a mark that is never closed costs its own line only", () => {
  const lines = Array.from({ length: 400 }, (_, n) => `${n},x`).join("\n");
  const { records, broken } = read(bytes(`a,b\n"never closed,1\n${lines}`), 1000);
  expect(broken).toBe(1);
  expect(records).toHaveLength(400);
  expect(read(bytes('a,b\n1,2\n"open,3\n4,5'))).toEqual({
    records: [
      { a: "1", b: "2" },
      { a: "4", b: "5" },
    ],
    broken: 1,
  });
});

test("lines that break within marks, short lines and empty lines", () => {
  const { records, broken } = read(bytes('a,b\r\n"one\ntwo",3\r\n\r\nshort\r\n4,5'));
  expect(records).toEqual([
    { a: "one\ntwo", b: "3" },
    { a: "4", b: "5" },
  ]);
  expect(broken).toBe(1);
});

test("whatever it holds and however it is sliced, what was written is read", () => {
  const field = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n]/g, " "));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(field, field), { minLength: 1 }),
      fc.integer({ min: 1, max: 50 }),
      (rows, size) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const file = bytes(`a,b\n${rows.map((row) => row.map(quoted).join(",")).join("\n")}\n`);
        expect(read(file, size).records).toEqual(rows.map(([a, b]) => ({ a, b })));
      },
    ),
  );
});
