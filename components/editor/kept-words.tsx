"use client";

import { useEffect, useState } from "react";
import type { KnownReferences } from "@/components/editor/known-references";
import { type LocalCopy, localCopyOf } from "@/components/editor/local-copy";
import type { DraftText } from "@/components/editor/send-draft";
import { SetAside } from "@/components/editor/set-aside";
import { canonicalJson } from "@/lib/document/canonical-json";

type Props = {
  personId: string;
  editionId: string;
  stored: DraftText;
  references: KnownReferences;
  /** The text of this window that gave way to another. */
  setAside: DraftText | null;
  onUse: (text: DraftText) => void;
  onDrop: () => void;
};

/** Texts that are in no revision and must not be lost: what this device kept when a window closed before it was saved, and what gave way to another text. */
export function KeptWords({ personId, editionId, stored, references, setAside, onUse, onDrop }: Props) {
  const [copy, setCopy] = useState<LocalCopy | null>(null);
  const [first] = useState(stored);
  useEffect(() => {
    const found = localCopyOf(personId, editionId).find();
    if (found && !isSame(found, first)) setCopy(found);
    else if (found) localCopyOf(personId, editionId).drop();
  }, [personId, editionId, first]);
  const dropCopy = () => {
    localCopyOf(personId, editionId).drop();
    setCopy(null);
  };
  return (
    <>
      {setAside ? (
        <SetAside
          title="Your text, set aside"
          text={setAside}
          references={references}
          onUse={() => onUse(setAside)}
          onDrop={onDrop}
          dropWords="Let it go"
        />
      ) : null}
      {copy ? (
        <SetAside
          title={`Words from ${new Date(copy.at).toLocaleString("en-US")} that were not saved, kept on this device`}
          text={copy}
          references={references}
          onUse={() => {
            setCopy(null);
            onUse(copy);
          }}
          onDrop={dropCopy}
          dropWords="Discard them"
        />
      ) : null}
    </>
  );
}

function isSame(one: DraftText, other: DraftText): boolean {
  return one.question === other.question && canonicalJson(one.document) === canonicalJson(other.document);
}
