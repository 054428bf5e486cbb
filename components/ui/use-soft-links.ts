import { useEffect } from "react";

/** One listener for every plain link to the desk: a press changes the page without loading it anew. Anything but a plain press is the browser's. */
export function useSoftLinks(open: (href: string) => void): void {
  useEffect(() => {
    const listen = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-soft]") : null;
      const href = link?.getAttribute("href");
      if (!href?.startsWith("/desk") || isMeantElsewhere(event)) return;
      event.preventDefault();
      open(href);
    };
    document.addEventListener("click", listen);
    return () => document.removeEventListener("click", listen);
  }, [open]);
}

function isMeantElsewhere(event: MouseEvent): boolean {
  const { defaultPrevented, button, ctrlKey, metaKey, altKey, shiftKey } = event;
  return defaultPrevented || button !== 0 || ctrlKey || metaKey || altKey || shiftKey;
}
