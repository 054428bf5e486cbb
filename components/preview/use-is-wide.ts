"use client";

import { useSyncExternalStore } from "react";

const wide = "(min-width: 64rem)";

/** Whether two columns have room. The server takes it so. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(wide);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => window.matchMedia(wide).matches,
    () => true,
  );
}
