import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { type ShownCitation, shownCitation } from "@/components/editor/citation-numbers";
import type { KnownReferences } from "@/components/editor/known-references";

type Decorations = readonly { spec: unknown }[];

/** Shows one citation in the editor: its live number in brackets that it shares with its neighbours, named "reference 2, Tolkachjov 2015". */
export function citationView(first: Node, decorations: Decorations, references: KnownReferences): NodeView {
  const dom = document.createElement("span");
  dom.className = "citation";
  dom.setAttribute("role", "button");
  dom.contentEditable = "false";
  let node = first;
  let shown = shownCitation(decorations);
  const paint = () => paintCitation(dom, node, { shown, references });
  const unsubscribe = references.subscribe(paint);
  paint();
  return {
    dom,
    update(next, nextDecorations) {
      if (next.type !== node.type) return false;
      node = next;
      shown = shownCitation(nextDecorations) ?? shown;
      paint();
      return true;
    },
    selectNode: () => dom.classList.add("is-selected"),
    deselectNode: () => dom.classList.remove("is-selected"),
    ignoreMutation: () => true,
    destroy: unsubscribe,
  };
}

type Showing = { shown: ShownCitation | undefined; references: KnownReferences };

function paintCitation(dom: HTMLElement, node: Node, { shown, references }: Showing): void {
  const reference = references.find(String(node.attrs.refId));
  const locator = node.attrs.locator ? `, ${node.attrs.locator}` : "";
  const { number, opens, closes } = shown ?? { number: "?", opens: true, closes: true };
  const text = `${opens ? "[" : ""}${number}${closes ? "]" : ","}`;
  if (dom.textContent !== text) dom.textContent = text;
  dom.setAttribute(
    "aria-label",
    `reference ${number}, ${reference?.label ?? "a source that is not in the library"}${locator}`,
  );
  dom.title = reference ? `${reference.label}${locator}` : "This source is not in the library";
  dom.classList.toggle("is-unknown", !reference);
}
