import { startTransition } from "react";
import { createRoot, type Root } from "react-dom/client";
import { DraftPage, type DraftPageProps } from "@/components/site/draft-page";

/** The policy of the public site, and no form at all. It holds from the first byte on, whatever is drawn afterwards. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The empty document that a page is drawn into: no script ever runs in it. */
export const EMPTY_DOCUMENT = `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"></head><body></body></html>`;

/** What people do within the page that the desk wants to hear of. */
export type FrameCalls = {
  /** A press on an outermost block of the answer's text, by its place among those that are shown. */
  onBlock: (place: number) => void;
  onKey: (event: KeyboardEvent) => void;
};

const roots = new WeakMap<Document, Root>();

/** Draws the page into a frame's document, giving way to what is typed meanwhile; drawn again, only what changed moves, and the reader's place stays. */
export function drawPage(document: Document, page: DraftPageProps): void {
  const root = roots.get(document) ?? createRoot(document);
  roots.set(document, root);
  startTransition(() => root.render(<DraftPage {...page} />));
}

/** Shows the page as a screen or as paper would: the public stylesheet's own rules for print, whatever the medium. */
export function showMedium(document: Document, medium: "screen" | "print"): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!("media" in rule)) continue;
      const { media } = rule as CSSMediaRule;
      if (media.mediaText === "print" || printed.has(media)) {
        printed.add(media);
        media.mediaText = medium === "print" ? "all" : "print";
      }
    }
  }
}

/** The lists of media that said "print" before we changed them. */
const printed = new WeakSet<MediaList>();

/** Keeps the reader within the page: links of the page move within it, links elsewhere and forms do nothing, presses on text are told. */
export function listenIn(document: Document, calls: () => FrameCalls): () => void {
  const press = (event: MouseEvent) => {
    const target = event.target as Element;
    const link = target.closest("a");
    if (link) event.preventDefault();
    const href = link?.getAttribute("href") ?? "";
    if (href.startsWith("#")) document.getElementById(href.slice(1))?.scrollIntoView({ block: "center" });
    const block = link ? null : target.closest(".prose > *");
    if (block) calls().onBlock([...(block.parentElement?.children ?? [])].indexOf(block));
  };
  const submit = (event: Event) => event.preventDefault();
  const key = (event: KeyboardEvent) => calls().onKey(event);
  document.addEventListener("click", press);
  document.addEventListener("auxclick", press);
  document.addEventListener("submit", submit);
  document.addEventListener("keydown", key);
  return () => {
    document.removeEventListener("click", press);
    document.removeEventListener("auxclick", press);
    document.removeEventListener("submit", submit);
    document.removeEventListener("keydown", key);
  };
}
