import { expect, test } from "vitest";
import { readChoice } from "@/components/preview/use-preview-choice";

const never = { isOpen: false, width: null };

test.for([
  ["nothing kept", null, never],
  ["what was kept", '{"isOpen":true,"width":"phone"}', { isOpen: true, width: "phone" }],
  ["a width that there is not", '{"isOpen":true,"width":"toString"}', { isOpen: true, width: null }],
  ["an odd value", '{"isOpen":"yes","width":3}', never],
  ["no JSON", "{", never],
] as const)("a choice is read from the device: %s", ([, kept, choice]) => {
  expect(readChoice(kept)).toEqual(choice);
});
