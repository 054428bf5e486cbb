import fc from "fast-check";
import { expect, test } from "vitest";
import { printedChange } from "@/lib/references/printed-change";

test("a corrected volume is the only change", () => {
  expect(
    printedChange("J Test. 2015; 10:39.", "J Test. 2015; 11:39.").filter(({ kind }) => kind !== "same"),
  ).toEqual([
    { text: "10", kind: "before" },
    { text: "11", kind: "now" },
  ]);
});

test("both lines can be read off the runs", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, now) => {
      const runs = printedChange(before, now);
      const spelt = (left: string) =>
        runs
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join("");
      expect([spelt("now"), spelt("before")]).toEqual([before, now]);
    }),
  );
});
