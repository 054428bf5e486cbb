import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { attemptFor } from "./attempt";

test("the same values sent twice are one act", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (values) => {
      const first = attemptFor(null, values);
      expect(attemptFor(first, structuredClone(values))).toEqual(first);
    }),
  );
});

test("changed values are a new act, so a lost answer can never swallow them", () => {
  const first = attemptFor(null, { note: "one" });
  expect(attemptFor(first, { note: "two" }).key).not.toBe(first.key);
});

test("after an accepted act the same values are a new act", () => {
  expect(attemptFor(null, { note: "one" }).key).not.toBe(attemptFor(null, { note: "one" }).key);
});

test("a key is a uuid as the server's schemas judge it", () => {
  for (let count = 0; count < 200; count += 1) z.uuidv4().parse(attemptFor(null, count).key);
});
