import { Link } from "@tiptap/extension-link";
import { keepsLaw } from "@/lib/document/attribute-laws";
import { isSafeHref } from "@/lib/document/is-safe-href";

/** A link in an answer: it stores its address and nothing else, so no class, target or rel can travel in content. */
export const AnswerLink = Link.extend({
  addAttributes() {
    return { href: { isRequired: true, validate: keepsLaw("link.href") } };
  },
}).configure({
  autolink: false,
  openOnClick: false,
  defaultProtocol: "https",
  HTMLAttributes: { target: null, rel: "noopener noreferrer", class: null },
  isAllowedUri: isSafeHref,
  shouldAutoLink: isSafeHref,
});
