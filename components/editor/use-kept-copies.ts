"use client";

import { useEffect, useState } from "react";
import { adoptFormerCopies } from "@/components/editor/adopt-former-copies";
import { type CopyPlace, dropCopy, findCopies, type KeptCopy } from "@/components/editor/kept-copies";
import { adoptPartings } from "@/components/editor/parting-copy";
import { type DraftText, isSameText } from "@/components/editor/send-draft";
import { sittingsAtWork, whenGone } from "@/components/editor/sittings";

/** The copies that a draft's page offers, and how one comes and goes. */
export type KeptCopies = ReturnType<typeof useKeptCopies>;

/** What this device kept of a person's words on an edition in windows that are gone: looked for when the draft is opened, and when a window that was at work then has gone too. A copy that says what the draft says is no longer needed. */
export function useKeptCopies({ personId, editionId, sittingId }: CopyPlace, stored: DraftText) {
  const [copies, setCopies] = useState<readonly KeptCopy[]>([]);
  const [opened] = useState(stored);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = async () => {
      const { left, atWork } = await findLeft({ personId, editionId, sittingId }, opened);
      if (signal.aborted) return [];
      setCopies((before) => [...before, ...left.filter((copy) => !before.some((one) => isOf(one, copy)))]);
      return atWork;
    };
    void look().then((atWork) => {
      for (const sitting of new Set(atWork)) void whenGone(sitting, signal).then(look);
    });
    return () => leaving.abort();
  }, [personId, editionId, sittingId, opened]);
  return {
    copies,
    add: (copy: KeptCopy) => setCopies((before) => [copy, ...before]),
    remove: (copy: KeptCopy) => setCopies((before) => before.filter((other) => other !== copy)),
  };
}

async function findLeft(place: CopyPlace, stored: DraftText) {
  await adoptFormerCopies();
  await adoptPartings();
  const [found, working] = [await findCopies(place.personId, place.editionId), await sittingsAtWork()];
  const others = found.filter(({ sittingId }) => sittingId !== place.sittingId);
  const gone = others.filter(({ sittingId }) => !working.has(sittingId));
  const stale = gone.filter(({ words }) => isSameText(words, stored));
  await Promise.all(stale.map(dropCopy));
  return {
    left: gone.filter((copy) => !stale.includes(copy)),
    atWork: others.map(({ sittingId }) => sittingId).filter((sittingId) => working.has(sittingId)),
  };
}

function isOf(one: KeptCopy, other: KeptCopy): boolean {
  return one.sittingId === other.sittingId && one.lockVersion === other.lockVersion;
}
