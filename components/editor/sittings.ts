const PREFIX = "answer-desk:sitting:";

/** Says to this browser's other windows that a sitting is at work, until the answered function is called or the window is gone, however it went. */
export function holdSitting(sittingId: string): () => void {
  const end = new AbortController();
  const untilEnd = new Promise<void>((tell) => end.signal.addEventListener("abort", () => tell()));
  void locks()?.request(`${PREFIX}${sittingId}`, () => untilEnd);
  return () => end.abort();
}

/** The sittings at work in this browser. A browser that cannot tell (no secure context) names none. */
export async function sittingsAtWork(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  const names = held.map(({ name }) => name ?? "").filter((name) => name.startsWith(PREFIX));
  return new Set(names.map((name) => name.slice(PREFIX.length)));
}

/** Resolves when a sitting at work has gone, however it went; never when the signal ends it first. */
export function whenGone(sittingId: string, signal: AbortSignal): Promise<void> {
  return new Promise((tell) => {
    locks()
      ?.request(`${PREFIX}${sittingId}`, { mode: "shared", signal }, () => tell())
      .catch(() => undefined);
  });
}

function locks(): LockManager | undefined {
  return "locks" in navigator ? navigator.locks : undefined;
}
