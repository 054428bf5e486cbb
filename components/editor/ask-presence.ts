import type { EditionPresence, PresenceInput } from "@/lib/answers/presence-input";

/** Tells the server of this window and answers who else is there; null when no answer came. */
export async function askPresence(
  { endpoint, personId }: { endpoint: string; personId: string },
  window: PresenceInput,
): Promise<EditionPresence | null> {
  try {
    const response = await fetch(endpoint, {
      method: "PUT",
      headers: { "content-type": "application/json", "x-window-of": personId },
      body: JSON.stringify(window),
      signal: AbortSignal.timeout(8_000),
    });
    return response.ok ? ((await response.json()) as EditionPresence) : null;
  } catch {
    return null;
  }
}

/** Tells the server that this window goes; a beacon is sent even when the page is gone. */
export function sayFarewell(endpoint: string, windowId: string): void {
  navigator.sendBeacon(endpoint, new Blob([JSON.stringify({ windowId })], { type: "application/json" }));
}
