/** What became of the session of this browser: it ended by itself, its person left by their own wish, or is signed in again. */
export type SessionNews = "ended" | "left" | "back";

const news = new EventTarget();
const channel =
  typeof window !== "undefined" && "BroadcastChannel" in window
    ? new BroadcastChannel("answer-desk:session")
    : null;
channel?.addEventListener("message", ({ data }) => data === "left" && news.dispatchEvent(new Event("left")));

/** Tells the other parts of the page what one of them has learnt of the session; who leaves, leaves in every window. */
export function tellSession(what: SessionNews): void {
  news.dispatchEvent(new Event(what));
  if (what === "left") channel?.postMessage(what);
}

/** Calls back at such news; answers how to stop listening. */
export function onSession(what: SessionNews, listener: () => void): () => void {
  news.addEventListener(what, listener);
  return () => news.removeEventListener(what, listener);
}
