import { type CommandProps, textblockTypeInputRule } from "@tiptap/core";
import { Heading } from "@tiptap/extension-heading";
import type { Node } from "@tiptap/pm/model";
import { headingLevels, keepsLaw } from "@/lib/document/attribute-laws";

/** A heading of level 2 to 4 without citations; a paragraph that cites refuses to become one, so that no citation is lost on the way. */
export const AnswerHeading = Heading.extend({
  content: "(text | hardBreak)*",
  addAttributes() {
    return { level: { default: 2, rendered: false, validate: keepsLaw("heading.level") } };
  },
  addCommands() {
    const change =
      (command: "setNode" | "toggleNode", level: number) =>
      ({ commands, state }: CommandProps) => {
        const { from, to } = state.selection;
        if (!headingLevels.some((known) => known === level) || citesBetween(state.doc, from, to))
          return false;
        return command === "setNode"
          ? commands.setNode(this.name, { level })
          : commands.toggleNode(this.name, "paragraph", { level });
      };
    return {
      setHeading: ({ level }) => change("setNode", level),
      toggleHeading: ({ level }) => change("toggleNode", level),
    };
  },
  addInputRules() {
    return headingLevels.map((level) => {
      const rule = textblockTypeInputRule({
        find: new RegExp(`^(#{${level}})\\s$`),
        type: this.type,
        getAttributes: { level },
      });
      const become = rule.handler;
      rule.handler = (props) =>
        citesBetween(props.state.doc, props.range.from, props.range.to) ? null : become(props);
      return rule;
    });
  },
}).configure({ levels: [...headingLevels] });

function citesBetween(doc: Node, from: number, to: number): boolean {
  let cites = false;
  doc.nodesBetween(doc.resolve(from).start(), doc.resolve(to).end(), (node) => {
    cites ||= node.type.name === "citation";
  });
  return cites;
}
