import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { linkWords } from "./link-words";

test.for([
  ["Nothing to link.", "Nothing to link."],
  ["Write to ask@example.org.", 'Write to <a href="mailto:ask@example.org">ask@example.org</a>.'],
  [
    "See https://example.org/contact, or call.",
    'See <a href="https://example.org/contact">https://example.org/contact</a>, or call.',
  ],
  [
    "No script: javascript:alert(1), http://plain.example",
    "No script: javascript:alert(1), http://plain.example",
  ],
  ["<b>ask@example.org</b>", '&lt;b&gt;<a href="mailto:ask@example.org">ask@example.org</a>&lt;/b&gt;'],
] as const)("%s", ([text, html]) => {
  expect(renderToStaticMarkup(linkWords(text))).toBe(html);
});
