import { expect, test } from "vitest";
import { unsentWords } from "./unsent-words";

const type = (place: string, value: string, start?: string) =>
  unsentWords(place, start).keep({ target: { value } });

test("words typed and not sent are there when the field comes back, at their own place only", () => {
  type("request one", "Say how often.");
  expect(unsentWords("request one").words).toBe("Say how often.");
  expect(unsentWords("request two").words).toBe("");
});

test("words that were sent or let go are not offered again", () => {
  type("request three", "Say how often.");
  unsentWords("request three").forget();
  expect(unsentWords("request three").words).toBe("");
});

test("a field that is as it began follows its beginning, and one that was emptied stays empty", () => {
  type("proposal", "as it was", "as it was");
  expect(unsentWords("proposal", "as it is now").words).toBe("as it is now");
  type("proposal", "", "as it is now");
  expect(unsentWords("proposal", "as it is now").words).toBe("");
});
