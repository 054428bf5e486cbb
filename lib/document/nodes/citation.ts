import { mergeAttributes, Node } from "@tiptap/core";
import { isReferenceId, keepsLaw, lawfulOr } from "@/lib/document/attribute-laws";
import { bareCitations } from "@/lib/document/nodes/bare-citations";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    citation: { insertCitation: (citation: CitationAttributes) => ReturnType };
  }
}

/** What a citation stores: whom it cites and where in that source; never a number, never text. */
export type CitationAttributes = { refId: string; locator?: string | null; quoteId?: string | null };

/** The point in the text that cites one reference. An atom without marks: its number is worked out where it is shown. */
export const Citation = Node.create({
  name: "citation",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    refId: {
      isRequired: true,
      validate: keepsLaw("citation.refId"),
      ...htmlAttribute("refId", "data-ref-id"),
    },
    locator: {
      default: null,
      validate: keepsLaw("citation.locator"),
      ...htmlAttribute("locator", "data-locator"),
    },
    quoteId: {
      default: null,
      validate: keepsLaw("citation.quoteId"),
      ...htmlAttribute("quoteId", "data-quote-id"),
    },
  }),
  parseHTML: () => [{ tag: "cite[data-ref-id]", getAttrs: isCitationElement }],
  renderHTML: ({ HTMLAttributes }) => ["cite", mergeAttributes(HTMLAttributes)],
  addCommands() {
    return {
      insertCitation:
        (attrs) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs }),
    };
  },
  addProseMirrorPlugins: () => [bareCitations()],
});

function htmlAttribute(attribute: string, html: string) {
  return {
    parseHTML: (element: HTMLElement) => lawfulOr(`citation.${attribute}`, element.getAttribute(html), null),
    renderHTML: (attrs: Record<string, unknown>) =>
      attrs[attribute] === null ? {} : { [html]: attrs[attribute] },
  };
}

// Pasted markup that only looks like a citation of ours is read as plain text.
function isCitationElement(element: HTMLElement): null | false {
  return isReferenceId(element.getAttribute("data-ref-id")) ? null : false;
}
