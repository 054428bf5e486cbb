"use client";

import { useRef, useState } from "react";
import { sendNotices, type Told } from "@/components/references/health/send-notices";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FileDrop } from "@/components/ui/file-drop";
import type { UploadNoticesInput } from "@/lib/references/health/retraction-watch-rows";
import type { UploadedNotices } from "@/lib/references/health/upload-notices";
import type { ActionResult } from "@/lib/web/action-result";

type Props = { upload: (input: UploadNoticesInput) => Promise<ActionResult<UploadedNotices>> };

/** Takes the list of Retraction Watch as a file, however large: read here a slice at a time, so that it can be stopped, and sent in small parts. */
export function UploadNotices({ upload }: Props) {
  const [told, setTold] = useState<Told | null>(null);
  const ending = useRef<AbortController | null>(null);
  const isRunning = told !== null && told.end === null;

  async function take(files: readonly File[]) {
    const [file] = files;
    if (!file || isRunning) return;
    ending.current = new AbortController();
    await sendNotices(file, { upload, tell: setTold, signal: ending.current.signal });
  }

  return (
    <Card
      title="Upload the Retraction Watch list"
      description="For a centre without the network, or to be sure: the CSV file that Crossref publishes every day. Sending the same list again adds nothing."
    >
      <FileDrop
        label="Drop the list here"
        description="A CSV file of any size"
        acceptedFileTypes={[".csv", "text/csv"]}
        onFiles={(files) => void take(files)}
      />
      <div aria-live="polite" className="mt-3 flex flex-col items-start gap-2 empty:hidden">
        {told ? <p>{wordsOf(told)}</p> : null}
        {isRunning ? (
          <Button size="small" onPress={() => ending.current?.abort()}>
            Stop
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

function wordsOf({ percent, rows, broken, matched, added, end }: Told): string {
  const count = (n: number, noun: string) => `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
  const found = `${count(rows, "row")} read, ${count(broken, "row")} not understood, ${count(matched, "notice")} about our sources, ${added.toLocaleString("en-US")} new.`;
  return end === null ? `${percent} %: ${found}` : `${end} ${found}`;
}
