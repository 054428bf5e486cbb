import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/document/canonical-json";

test("keys are sorted, absent values left out and no space is used", () => {
  expect(canonicalJson({ b: 1, a: [true, null, { d: undefined, c: "é" }] })).toBe(
    '{"a":[true,null,{"c":"é"}],"b":1}',
  );
});

test("the order of keys never matters and the value is never changed", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(backwards(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("a date is spelt as JSON spells it", () => {
  expect(canonicalJson({ on: new Date(0) })).toBe('{"on":"1970-01-01T00:00:00.000Z"}');
});

test.for([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, [undefined]])(
  "%s is refused",
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  },
);

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, backwards(held)]),
  );
}
