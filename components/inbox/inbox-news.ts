const NEWS = "answer-desk-inbox";

/** Says that something was read, so that the bell counts anew. */
export function tellInbox(): void {
  window.dispatchEvent(new Event(NEWS));
}

/** Listens for it; gives what ends the listening. */
export function onInbox(listen: () => void): () => void {
  window.addEventListener(NEWS, listen);
  return () => window.removeEventListener(NEWS, listen);
}
