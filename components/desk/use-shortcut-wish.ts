"use client";

import { useSyncExternalStore } from "react";

const place = "answer-desk.single-keys";
const listeners = new Set<() => void>();

/** Whether this person wants single-key shortcuts on this device, and the way to change it. */
export function useShortcutWish(): [isOn: boolean, setOn: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(place) !== "off",
    () => true,
  );
  return [isOn, keep];
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(isOn: boolean) {
  localStorage.setItem(place, isOn ? "on" : "off");
  for (const listener of listeners) listener();
}
