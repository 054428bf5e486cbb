import { type ShortcutName, shortcutWords } from "@/components/editor/shortcuts";

/** What each command of the editor does, in the order of the sheet of keys. */
const commands: readonly (readonly [string, ShortcutName])[] = [
  ["Cite a source (or type [)", "citation"],
  ["Details of the selected citation", "enterCitation"],
  ["Find in the answer", "find"],
  ["Replace in the answer", "replace"],
  ["Undo", "undo"],
  ["Redo", "redo"],
  ["Bold", "bold"],
  ["Italic", "italic"],
  ["Subscript", "subscript"],
  ["Superscript", "superscript"],
  ["Link", "link"],
  ["Paragraph", "paragraph"],
  ["Heading", "heading2"],
  ["Smaller heading", "heading3"],
  ["Smallest heading", "heading4"],
  ["Bulleted list", "bulletList"],
  ["Numbered list", "orderedList"],
  ["Deeper in the list", "deeper"],
  ["Out of the list", "shallower"],
  ["Quotation", "blockquote"],
  ["Table", "table"],
  ["Paste as plain text", "pastePlain"],
  ["Show or hide the preview", "preview"],
  ["Next finding of the checks", "nextFinding"],
  ["Finding before", "previousFinding"],
  ["Comment on the selected words", "comment"],
  ["Next open comment", "nextThread"],
  ["Comment before", "previousThread"],
  ["To the toolbar (Esc comes back)", "toolbar"],
  ["Show these keys", "keys"],
];

/** The keys of the editor as people of this machine write them. */
export function editorKeys(isMac: boolean): (readonly [what: string, keys: string])[] {
  return commands.map(([what, name]) => [what, shortcutWords(name, isMac)]);
}

/** The event by which the editor asks for the sheet of keys. */
export const SHOW_KEYS = "answer-desk:show-keys";
