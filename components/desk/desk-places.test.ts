import { expect, test } from "vitest";
import { deskPlaces, placeOf } from "./desk-places";

test.for([
  ["/desk", "My work"],
  ["/desk/answers", "Answers"],
  ["/desk/answers/42/draft", "Answers"],
  ["/desk/answers/due/forecast", "Reviews"],
  ["/desk/people", "People"],
  ["/desk/peoples", "My work"],
] as const)("%s stands in %s", ([path, label]) => {
  expect(placeOf(path, deskPlaces)?.label).toBe(label);
});

test("the public site is no place of the desk", () => {
  expect(placeOf("/answers/x", deskPlaces)).toBeUndefined();
});

test("no two places share a key", () => {
  expect(new Set(deskPlaces.map((place) => place.key)).size).toBe(deskPlaces.length);
});
