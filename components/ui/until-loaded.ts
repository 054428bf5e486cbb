const PAUSE = 5_000;

/** Fetches a part of a page that is loaded when it is needed. While no network is there the page waits for it, and what stands on it stays. */
export async function untilLoaded<Room>(load: () => Promise<Room>): Promise<Room> {
  for (;;) {
    try {
      return await load();
    } catch {
      await nextChance();
    }
  }
}

function nextChance(): Promise<void> {
  return new Promise((tell) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      tell();
    };
    const timer = setTimeout(go, PAUSE);
    window.addEventListener("online", go);
  });
}
