"use client";

import { useState } from "react";
import type { OtherText } from "@/components/editor/autosave-state";
import { KeptComparison } from "@/components/editor/kept-comparison";
import type { KnownReferences } from "@/components/editor/known-references";
import { learnSources } from "@/components/editor/learn-sources";
import type { DraftText } from "@/components/editor/send-draft";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { EditionPresence } from "@/lib/answers/presence-input";
import { citationOrder } from "@/lib/document/numbering";

type Props = {
  endpoint: string;
  newer: NonNullable<EditionPresence["last"]>;
  references: KnownReferences;
  read: () => DraftText;
  /** Why the newer text cannot just take the place of this one. */
  reason: string | null;
  onTake: (newer: OtherText) => void;
};

type Looked = { now: DraftText; newer: OtherText };

/** Somebody saved a newer text than this window holds: said before one's own words meet it, with the difference and the way to take it in. */
export function NewerNotice({ endpoint, newer, references, read, reason, onTake }: Props) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isAway, setAway] = useState(false);
  const withNewer = async (use: (text: OtherText) => void) => {
    const text = await askCurrent(endpoint);
    setAway(text === null);
    if (!text) return;
    await learnSources(references, citationOrder(text.document));
    use(text);
  };
  const at = new Date(newer.savedAt).toLocaleTimeString("en-US", {
    ...{ hour: "numeric", minute: "2-digit", hourCycle: "h23" },
  });
  const who = newer.isYours
    ? "You saved a newer version in another window"
    : `${newer.savedBy} saved a newer version`;
  return (
    <section aria-label="A newer version was saved" className="flex flex-col gap-2">
      <Notice
        tone="warning"
        title={`${who} at ${at}`}
        isAnnounced
        action={
          <div className="flex flex-wrap gap-2">
            <Button
              aria-expanded={looked !== null}
              onPress={() =>
                looked ? setLooked(null) : void withNewer((text) => setLooked({ now: read(), newer: text }))
              }
            >
              {looked ? "Hide the difference" : "Look at the difference"}
            </Button>
            <Button variant="primary" reason={reason} onPress={() => void withNewer(onTake)}>
              Take it in
            </Button>
          </div>
        }
      >
        {isAway
          ? "The server did not answer. Try again."
          : "What you see here is older. If you go on writing, you will be asked which words to keep."}
      </Notice>
      {looked ? (
        <KeptComparison
          label="the newer version"
          now={looked.now}
          kept={looked.newer}
          references={references}
        />
      ) : null}
    </section>
  );
}

async function askCurrent(endpoint: string): Promise<OtherText | null> {
  try {
    const response = await fetch(endpoint, { cache: "no-store" });
    return response.ok ? ((await response.json()) as OtherText) : null;
  } catch {
    return null;
  }
}
