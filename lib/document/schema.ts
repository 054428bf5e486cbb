import { getSchema } from "@tiptap/core";
import type { DocumentJson } from "@/lib/document/document-types";
import { documentExtensions } from "@/lib/document/extensions";

/** The one schema of an answer's text, shared by editor, server, importer and tests. */
export const documentSchema = getSchema(documentExtensions);

/** An answer's text before the first word: one empty paragraph. */
export const emptyDocument: DocumentJson = { type: "doc", content: [{ type: "paragraph" }] };
