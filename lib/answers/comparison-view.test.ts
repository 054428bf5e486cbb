import { expect, test } from "vitest";
import { comparisonViewOf, isShownClass, viewHref } from "@/lib/answers/comparison-view";

test.for<[string, string]>([
  ["/c", "/c"],
  ["/c?from=a&to=b", "/c?from=a&to=b&layout=side&only=changes&formatting=hidden&class=citation"],
])("the address of a view says all of it: %s", ([base, address]) => {
  const sought = Object.fromEntries(new URLSearchParams(address.split("?")[1]));
  expect(viewHref(base, comparisonViewOf(sought))).toBe(address);
});

test("what an address says that no view knows is left out", () => {
  const plain = { layout: "inline", onlyChanges: false, hidesFormatting: false, class: null };
  expect(comparisonViewOf({ layout: ["side", "side"], only: "x", class: "nonsense" })).toEqual(plain);
});

test("hiding formatting hides no link and no citation", () => {
  const view = { hidesFormatting: true, class: null };
  expect(isShownClass("formatting", view)).toBe(false);
  for (const one of ["link", "citation", "text", "structure", "reference"] as const)
    expect(isShownClass(one, view)).toBe(true);
});
