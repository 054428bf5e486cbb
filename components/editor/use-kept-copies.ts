"use client";

import { useEffect, useState } from "react";
import { adoptFormerCopies } from "@/components/editor/adopt-former-copies";
import { type CopyPlace, dropCopy, findCopies, type KeptCopy } from "@/components/editor/kept-copies";
import { adoptPartings } from "@/components/editor/parting-copy";
import { type DraftText, isSameText } from "@/components/editor/send-draft";
import { sittingsAtWork } from "@/components/editor/sittings";

/** The copies that a draft's page offers, and how one comes and goes. */
export type KeptCopies = ReturnType<typeof useKeptCopies>;

/** What this device kept of a person's words on an edition in windows that are gone: looked for once, when the draft is opened. A copy that says what the draft says is no longer needed. */
export function useKeptCopies({ personId, editionId, sittingId }: CopyPlace, stored: DraftText) {
  const [copies, setCopies] = useState<readonly KeptCopy[]>([]);
  const [opened] = useState(stored);
  useEffect(() => {
    let isHere = true;
    void findLeft({ personId, editionId, sittingId }, opened).then((left) => isHere && setCopies(left));
    return () => {
      isHere = false;
    };
  }, [personId, editionId, sittingId, opened]);
  return {
    copies,
    add: (copy: KeptCopy) => setCopies((before) => [copy, ...before]),
    remove: (copy: KeptCopy) => setCopies((before) => before.filter((other) => other !== copy)),
  };
}

async function findLeft(place: CopyPlace, stored: DraftText): Promise<KeptCopy[]> {
  await adoptFormerCopies();
  await adoptPartings();
  const [found, atWork] = [await findCopies(place.personId, place.editionId), await sittingsAtWork()];
  const left = found.filter(({ sittingId }) => sittingId !== place.sittingId && !atWork.has(sittingId));
  const stale = left.filter(({ words }) => isSameText(words, stored));
  await Promise.all(stale.map(dropCopy));
  return left.filter((copy) => !stale.includes(copy));
}
