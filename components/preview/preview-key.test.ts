import { expect, test } from "vitest";
import { isPreviewKey } from "@/components/preview/preview-key";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const plain = { ...none, code: "KeyP", getModifierState: (): boolean => false };

test.for([
  ["Ctrl+Alt+P", { ...plain, ctrlKey: true, altKey: true }, true],
  ["Command+Option+P", { ...plain, metaKey: true, altKey: true }, true],
  ["P alone", plain, false],
  ["Ctrl+P, which prints", { ...plain, ctrlKey: true }, false],
  [
    "AltGr+P, which types",
    { ...plain, ctrlKey: true, altKey: true, getModifierState: (): boolean => true },
    false,
  ],
  ["Ctrl+Alt+Q", { ...plain, ctrlKey: true, altKey: true, code: "KeyQ" }, false],
] as const)("%s", ([, pressed, asks]) => {
  expect(isPreviewKey(pressed)).toBe(asks);
});
