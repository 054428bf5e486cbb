"use client";

import { useState } from "react";
import type { BoxItem } from "@/components/references/box/box-item";
import { readPieces } from "@/components/references/box/reading";
import type { SourceBox } from "@/components/references/box/source-box";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";

/** The text of a record that was not understood, to be repaired where it stands and read again. */
export function BoxRepair({ item, box }: { item: BoxItem; box: SourceBox }) {
  const [text, setText] = useState(item.record.raw);
  const [problem, setProblem] = useState<string | undefined>();
  const readAgain = () => {
    const news = [...readPieces(text)];
    const records = news.flatMap((piece) => (piece.is === "records" ? piece.records : []));
    const refused = news.find((piece) => piece.is === "refused");
    if (records.length === 0)
      return setProblem(refused?.is === "refused" ? refused.sentence : "Nothing was understood yet.");
    setProblem(records[0]?.is === "unread" ? "It is still not understood." : undefined);
    box.store.repair(item.id, records);
    void box.ask();
  };
  return (
    <div className="mt-2 flex flex-col gap-2">
      <TextArea
        rows={Math.min(8, Math.max(2, text.split("\n").length))}
        label={`Line ${item.record.line}, as it came`}
        spellCheck={false}
        value={text}
        error={problem}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={readAgain}>
          Read it again
        </Button>
        <Button size="small" variant="quiet" onPress={() => box.store.forget(item.id)}>
          Leave it out
        </Button>
      </div>
    </div>
  );
}
