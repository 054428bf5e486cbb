import "server-only";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { readSourceIssues } from "@/lib/publication/read-source-issues";
import type { SourceIssue } from "@/lib/publication/source-issues";

/** What is known now against the sources of a text that the caller was given. */
export function findSourceIssues(document: DocumentJson): Promise<SourceIssue[]> {
  return readSourceIssues(database, document);
}
