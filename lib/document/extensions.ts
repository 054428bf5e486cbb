import type { Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { OrderedList } from "@tiptap/extension-list/ordered-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { keepsLaw, lawfulOr } from "@/lib/document/attribute-laws";
import { AnswerLink } from "@/lib/document/marks/answer-link";
import { Subscript } from "@/lib/document/marks/subscript";
import { Superscript } from "@/lib/document/marks/superscript";
import { AnswerHeading } from "@/lib/document/nodes/answer-heading";
import { answerTable } from "@/lib/document/nodes/answer-table";
import { Citation } from "@/lib/document/nodes/citation";

const AnswerOrderedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      validate: keepsLaw("orderedList.start"),
      parseHTML: (element: HTMLElement) =>
        lawfulOr("orderedList.start", Number(element.getAttribute("start") ?? 1), 1),
    },
  }),
});

/** Everything an answer may be made of, for the editor and for `documentSchema`; whatever is not in it is refused on save. */
export const documentExtensions: Extensions = [
  Document,
  Text,
  Paragraph,
  AnswerHeading,
  BulletList,
  AnswerOrderedList,
  ListItem.extend({ content: "paragraph (paragraph | list | blockquote | table)*" }),
  Blockquote.extend({ content: "(paragraph | list | blockquote | table)+" }),
  ...answerTable,
  HardBreak,
  Citation,
  Bold,
  Italic,
  Subscript,
  Superscript,
  AnswerLink,
];
