import { type Editor, Mark, markPasteRule, mergeAttributes } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { addressesIn } from "@/lib/document/addresses-in";
import { keepsLaw } from "@/lib/document/attribute-laws";
import { isSafeHref } from "@/lib/document/is-safe-href";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    link: {
      /** Links what is selected; refused when the address may not stand in an answer. */
      setLink: (attributes: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

/** A link in an answer: it stores its address and nothing else, so no class, target or rel can travel in content. A pasted address becomes a link, or links the words it is pasted over; a typed one stays text. */
export const AnswerLink = Mark.create({
  name: "link",
  priority: 1_000,
  keepOnSplit: false,
  exitable: true,
  inclusive: false,
  addAttributes: () => ({ href: { isRequired: true, validate: keepsLaw("link.href") } }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (anchor) => (isSafeHref(anchor.getAttribute("href")) ? null : false) },
  ],
  renderHTML({ HTMLAttributes }) {
    const href = isSafeHref(HTMLAttributes.href) ? HTMLAttributes.href : "";
    return ["a", mergeAttributes({ rel: "noopener noreferrer" }, HTMLAttributes, { href }), 0];
  },
  addCommands() {
    return {
      setLink:
        (attributes) =>
        ({ commands }) =>
          isSafeHref(attributes.href) && commands.setMark(this.name, attributes),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
  addPasteRules() {
    const find = (text: string) =>
      addressesIn(text).map(({ href, ...found }) => ({ ...found, data: { href } }));
    return [markPasteRule({ find, type: this.type, getAttributes: ({ data }) => data ?? null })];
  },
  addProseMirrorPlugins() {
    return [linkSelection(this.editor)];
  },
});

function linkSelection(editor: Editor): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, _event, { content }) {
        if (view.state.selection.empty) return false;
        const pasted = content.textBetween(0, content.size, "\n");
        const [found] = addressesIn(pasted);
        return found?.text === pasted && editor.commands.setLink({ href: found.href });
      },
    },
  });
}
