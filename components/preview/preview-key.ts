type Pressed = Pick<
  KeyboardEvent,
  "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "code" | "getModifierState"
>;

/** Whether keys ask for the preview: Ctrl+Alt+P, on a Mac Command+Option+P. AltGr is for typing. */
export function isPreviewKey(pressed: Pressed): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, code } = pressed;
  return (
    code === "KeyP" && altKey && !shiftKey && ctrlKey !== metaKey && !pressed.getModifierState("AltGraph")
  );
}
