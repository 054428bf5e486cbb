import { DOMParser as DocumentParser } from "@tiptap/pm/model";
import { JSDOM } from "jsdom";
import type { DocumentJson } from "@/lib/document/document-types";
import { type CleanPaste, cleanPastedHtml } from "@/lib/document/paste/clean-pasted-html";
import { documentSchema } from "@/lib/document/schema";

const { DOMParser } = new JSDOM("").window;

/** A page of markup without a browser. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** Pasted markup as the document an empty answer would hold afterwards, and what was left out. */
export function pastedDocument(html: string): CleanPaste & { document: DocumentJson } {
  const clean = cleanPastedHtml(html, parsePage);
  const read = DocumentParser.fromSchema(documentSchema).parse(parsePage(clean.html).body);
  read.check();
  return { ...clean, document: read.toJSON() as DocumentJson };
}
