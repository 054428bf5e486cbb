import { expect, test } from "vitest";
import { wishOf } from "./shortcuts";

test.for([
  ["a question mark opens the sheet", "?", "", { to: "help" }],
  ["a slash goes to the search box", "/", "", { to: "search" }],
  ["g then a goes to the answers", "a", "g", { to: "place", href: "/desk/answers" }],
  ["a alone does nothing", "a", "", null],
  ["g then an unknown key does nothing", "z", "g", null],
  ["g then the key of a place that is closed to the person does nothing", "s", "g", null],
] as const)("%s", ([, key, before, wish]) => {
  expect(wishOf(key, before, ["/desk/settings"])).toEqual(wish);
});
