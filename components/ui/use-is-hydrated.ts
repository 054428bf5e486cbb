"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page can already answer a press: false in the server's HTML, true as soon as this part of it is alive. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
