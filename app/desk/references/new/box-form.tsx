"use client";

import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useState } from "react";
import type { SourceBox } from "@/components/references/box/source-box";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FileDrop } from "@/components/ui/file-drop";
import { TextArea } from "@/components/ui/text-area";

const LARGE = 200_000;

/** The box itself: paste or type anything, or drop files. A large text is taken as it is pasted. */
export function BoxForm({ box }: { box: SourceBox }) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | undefined>();
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (text.trim() === "")
      return setProblem("Paste or type something first: a PubMed number, a DOI, a reference line.");
    box.read("Pasted text", text);
    setText("");
  };
  const takeLarge = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (pasted.length < LARGE) return;
    event.preventDefault();
    box.read("Pasted text", pasted);
  };
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card>
        <form noValidate onSubmit={submit} className="flex flex-col gap-3">
          <TextArea
            rows={7}
            label="References"
            description="PubMed numbers, DOIs, ISBNs, web addresses, lines of a reference list, or the content of an exported file."
            spellCheck={false}
            value={text}
            error={problem}
            onPaste={takeLarge}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
            }}
          />
          <div>
            <Button type="submit" variant="primary">
              Read them
            </Button>
          </div>
        </form>
      </Card>
      <FileDrop
        label="Or drop files here"
        description=".nbib, RIS, BibTeX, CSL-JSON, PubMed XML or text, up to 20 MB each"
        acceptedFileTypes={[".nbib", ".ris", ".bib", ".json", ".xml", ".txt", ".enw", "text/plain"]}
        allowsMultiple
        onFiles={(files) => {
          for (const file of files) void box.readFile(file);
        }}
      />
    </div>
  );
}
