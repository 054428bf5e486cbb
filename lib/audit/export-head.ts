import "server-only";
import { addHead, headsFile, lastHead } from "@/lib/audit/heads-file";
import { database } from "@/lib/database/client";

/** What became of an export: added, unchanged since the last, or not added because the chain in the database is behind what was kept. */
export type HeadExport = "added" | "unchanged" | "behind";

/** Keeps the end of the chain outside the database when it moved, so that a cut tail is noticed even by who can rewrite every table. */
export async function exportHead(file: string = headsFile()): Promise<HeadExport> {
  const head = await database.eventHead.findUniqueOrThrow({ where: { id: 1 } });
  const seq = Number(head.seq);
  const kept = await lastHead(file);
  if (kept && seq < kept.seq) return "behind";
  if (kept && seq === kept.seq) return kept.hash === head.hash ? "unchanged" : "behind";
  if (seq === 0) return "unchanged";
  await addHead(file, { at: new Date().toISOString(), seq, hash: head.hash });
  return "added";
}
