import { CsvRecords, type CsvSlice } from "@/lib/references/health/csv-records";
import {
  type RetractionWatchRow,
  rowOfRecord,
  type UploadNoticesInput,
} from "@/lib/references/health/retraction-watch-rows";
import type { UploadedNotices } from "@/lib/references/health/upload-notices";
import type { ActionResult } from "@/lib/web/action-result";

/** How far an upload is, and the sentence with which it ended; null while it runs. */
export type Told = {
  percent: number;
  rows: number;
  broken: number;
  matched: number;
  added: number;
  end: string | null;
};

type Sending = {
  upload: (input: UploadNoticesInput) => Promise<ActionResult<UploadedNotices>>;
  tell: (told: Told) => void;
  signal: AbortSignal;
};

const SLICE = 1024 * 1024;
const TOGETHER = 250;

/** Reads a list slice by slice and sends its rows in parts; what was sent before a stop or a failure stays. */
export async function sendNotices(file: File, { upload, tell, signal }: Sending): Promise<void> {
  const told: Told = { percent: 0, rows: 0, broken: 0, matched: 0, added: 0, end: null };
  const reader = new CsvRecords();
  const waiting: RetractionWatchRow[] = [];
  const send = async (atLeast: number): Promise<string | null> => {
    while (waiting.length >= atLeast && waiting.length > 0 && !signal.aborted) {
      const result = await upload({ fileName: file.name.slice(0, 255), rows: waiting.splice(0, TOGETHER) });
      if (!result.ok)
        return "refusal" in result ? result.refusal.sentence : "The server did not understand the list.";
      told.matched += result.value?.matched ?? 0;
      told.added += result.value?.added ?? 0;
    }
    return null;
  };
  const take = ({ records, broken }: CsvSlice) => {
    told.rows += records.length + broken;
    told.broken += broken;
    waiting.push(...records.flatMap((record) => rowOfRecord(record) ?? []));
  };
  try {
    for (let from = 0; from < file.size && !signal.aborted; from += SLICE) {
      take(reader.push(new Uint8Array(await file.slice(from, from + SLICE).arrayBuffer())));
      const problem = await send(TOGETHER);
      if (problem) return tell({ ...told, end: problem });
      tell({ ...told, percent: Math.floor((Math.min(from + SLICE, file.size) / file.size) * 100) });
    }
    take(reader.end());
    const problem = await send(1);
    tell({ ...told, end: problem ?? (signal.aborted ? "Stopped." : endOf(told)) });
  } catch {
    tell({ ...told, end: "The list could not be sent to its end. Check the network and send it again." });
  }
}

function endOf({ rows }: Told): string {
  return rows === 0 ? "This file has no rows: it is not the Retraction Watch list." : "Done.";
}
