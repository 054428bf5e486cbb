/** Every command of the editor that has keys, by name: the keys as the editor reads them. */
export const shortcuts = {
  bold: "Mod-b",
  italic: "Mod-i",
  subscript: "Mod-,",
  superscript: "Mod-.",
  link: "Mod-k",
  bulletList: "Mod-Shift-8",
  orderedList: "Mod-Shift-7",
  blockquote: "Mod-Shift-b",
  paragraph: "Mod-Alt-0",
  heading2: "Mod-Alt-2",
  heading3: "Mod-Alt-3",
  heading4: "Mod-Alt-4",
  table: "Mod-Alt-t",
  citation: "Mod-Alt-c",
  comment: "Mod-Alt-m",
  nextThread: "F9",
  previousThread: "Shift-F9",
  undo: "Mod-z",
  redo: "Mod-Shift-z",
  preview: "Mod-Alt-p",
  nextFinding: "F8",
  previousFinding: "Shift-F8",
  toolbar: "Alt-F10",
  enterCitation: "Enter",
  find: "Mod-f",
  replace: "Mod-h",
  keys: "Mod-/",
  deeper: "Tab",
  shallower: "Shift-Tab",
  pastePlain: "Mod-Shift-v",
} as const;

/** A command that has keys. */
export type ShortcutName = keyof typeof shortcuts;

/** The keys as people of this machine write them: "Ctrl+B", or "⌘B" on a Mac. */
export function shortcutWords(name: ShortcutName, isMac: boolean): string {
  const parts = shortcuts[name].split("-").map((part) => keyWord(part, isMac));
  return parts.join(isMac ? "" : "+");
}

function keyWord(part: string, isMac: boolean): string {
  if (part === "Mod") return isMac ? "⌘" : "Ctrl";
  if (part === "Shift") return isMac ? "⇧" : "Shift";
  if (part === "Alt") return isMac ? "⌥" : "Alt";
  return part.length === 1 ? part.toUpperCase() : part;
}
