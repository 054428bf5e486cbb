"use client";

import { type FormEvent, useState } from "react";
import { FormField } from "@/components/forms/form-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { MOST_TEXTS } from "@/lib/answers/import-input";
import { decodeText } from "@/lib/document/decode-text";
import type { ImportText } from "./import-queue";
import { ImportedFile } from "./imported-file";
import { useImportQueue } from "./use-import-queue";

/** Turns finished answers, dropped or pasted, into drafts, and says of each text what was understood and what was not. */
export function ImportDesk({ importText }: { importText: ImportText }) {
  const { texts, add, retry, forget } = useImportQueue(importText);
  const [notice, setNotice] = useState<string | null>(null);

  async function take(files: File[]) {
    const taken = files.slice(0, MOST_TEXTS);
    const left = files.slice(MOST_TEXTS).map((file) => file.name);
    setNotice(
      left.length > 0
        ? `Up to ${MOST_TEXTS} files at a time. Not taken, drop them again when these are done: ${left.join(", ")}.`
        : null,
    );
    add(await Promise.all(taken.map(readFile)));
  }

  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 lg:grid-cols-2">
        <FileDrop
          label="Drop finished answers here"
          description={`Plain text (.txt), up to ${MOST_TEXTS} files of 1 MB each`}
          acceptedFileTypes={["text/plain", ".txt"]}
          allowsMultiple
          onFiles={(files) => void take(files)}
        />
        <PasteText onText={(text) => add([{ fileName: "Pasted text", text }])} />
      </div>
      {notice ? (
        <Notice tone="warning" isAnnounced>
          {notice}
        </Notice>
      ) : null}
      <p role="status" className="sr-only">
        {summaryOf(texts.map((text) => text.progress.is))}
      </p>
      {texts.map((text) => (
        <ImportedFile
          key={text.id}
          text={text}
          onRetry={() => retry(text)}
          onForget={() => forget(text.id)}
        />
      ))}
    </div>
  );
}

function PasteText({ onText }: { onText: (text: string) => void }) {
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    onText(text);
    setText("");
  };
  return (
    <Card>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <FormField
          label="Or paste the text"
          description="One answer or several: topic, question, answer, references."
          rows={5}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button type="submit" reason={text.trim() === "" ? "Paste a text first." : null}>
            Import this text
          </Button>
        </div>
      </form>
    </Card>
  );
}

// A file that cannot be read is put in the list as an empty text, where its row says that nothing is in it.
async function readFile(file: File): Promise<{ fileName: string; text: string }> {
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
  return { fileName: file.name, text: decodeText(new Uint8Array(bytes)) };
}

function summaryOf(stages: readonly string[]): string {
  if (stages.length === 0) return "";
  const count = (stage: string) => stages.filter((each) => each === stage).length;
  const open = count("waiting") + count("under way");
  if (open > 0) return `Importing: ${stages.length - open} of ${stages.length} texts are done.`;
  if (stages.length === 1)
    return count("done") === 1 ? "The text was imported." : "The text was not imported.";
  return `${count("done")} of ${stages.length} texts were imported.`;
}
