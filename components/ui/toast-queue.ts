"use client";

import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

/** What a toast says: done, or what to do next. */
export type ToastWords = { title: string; description?: string; tone?: "success" | "danger" | "info" };

/** The toasts on their way to the corner of the window; `toasts.add({ title })` shows one for six seconds. */
export const toasts = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 });

/** Says in the corner that something was done; an error is never only a toast. */
export function showToast(words: ToastWords): void {
  toasts.add(words, { timeout: 6000 });
}
