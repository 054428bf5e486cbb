const PAUSE = 50;
const TRIES = 40;

/** Moves the focus to a place as soon as it is there, unless the focus is somewhere by then. A dialog gives the focus back first, to a button that may be gone. Answers how to stop waiting. */
export function focusWhenFree(find: () => HTMLElement | null): () => void {
  let tries = 0;
  const timer = setInterval(() => {
    const place = find();
    tries += 1;
    if (place || tries === TRIES) clearInterval(timer);
    if (document.activeElement === document.body) place?.focus({ preventScroll: true });
  }, PAUSE);
  return () => clearInterval(timer);
}
