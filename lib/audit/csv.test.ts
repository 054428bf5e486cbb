import fc from "fast-check";
import { expect, test } from "vitest";
import { csvField, csvLine } from "@/lib/audit/csv";

test.for([
  ["plain words stay", "approved it", '"approved it"'],
  ["quotes are doubled", 'said "no"', '"said ""no"""'],
  ["a comma and a new line stay inside the quotes", "a,\nb", '"a,\nb"'],
  ["an equals sign begins no formula", "=1+1", `"'=1+1"`],
  ["a plus begins no formula", "+1", `"'+1"`],
  ["a minus begins no formula", "-1", `"'-1"`],
  ["an at sign begins no formula", "@SUM(A1)", `"'@SUM(A1)"`],
  ["a tab begins no formula", "\t=1", `"'\t=1"`],
  ["a return begins no formula", "\r=1", `"'\r=1"`],
  ["a full-width equals sign begins no formula", "＝1", `"'＝1"`],
  ["nothing is an empty field", "", '""'],
] as const)("%s", ([, value, field]) => {
  expect(csvField(value)).toBe(field);
});

test("no field of any text begins with what a spreadsheet runs, and every field can be read back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), (values) => {
      const line = csvLine(values);
      const fields = [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map((match) =>
        (match[1] ?? "").replaceAll('""', '"'),
      );
      expect(fields).toHaveLength(values.length);
      for (const [place, field] of fields.entries()) {
        expect(field).not.toMatch(/^[=+\-@\t\r]/);
        expect([values[place], `'${values[place]}`].map((value) => value?.replaceAll("\0", ""))).toContain(
          field,
        );
      }
    }),
  );
});
