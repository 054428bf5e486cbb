"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { importReferences, knowReferences } from "@/app/desk/references/actions";
import { readInWorker } from "@/components/references/box/read-in-worker";
import { SourceBox } from "@/components/references/box/source-box";

/** The one box of this page; it ends its readings when the page goes. */
export function useSourceBox(): SourceBox {
  const [box] = useState(
    () => new SourceBox({ read: readInWorker, know: knowReferences, bring: importReferences }),
  );
  useSyncExternalStore(box.store.subscribe, box.store.getVersion, box.store.getVersion);
  useEffect(() => () => box.close(), [box]);
  return box;
}
