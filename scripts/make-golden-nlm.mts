import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { goldenSources } from "../lib/references/golden/golden-sources";
import type { Csl, CslName } from "../lib/references/reference-schema";

// Makes the strings that our NLM style is measured by, with citeproc, which is used here and nowhere else (its licence keeps it out of the product):
// node scripts/run.mjs scripts/make-golden-nlm.mts
const require = createRequire(import.meta.url);
const { Cite } = require("@citation-js/core") as { Cite: new (items: object[], options: object) => Oracle };
require("@citation-js/plugin-csl");

type Oracle = { format: (kind: string, options: object) => [string, string][] };

// citeproc takes "GE" for one name; it wants a blank between initials.
const spaced = (name: CslName) =>
  "given" in name && name.given && /^\p{Lu}{2,4}$/u.test(name.given)
    ? { ...name, given: [...name.given].join(" ") }
    : name;

const asked = goldenSources.map((csl: Csl, at) => ({
  ...csl,
  id: String(at),
  ...(csl.author && { author: csl.author.map(spaced) }),
  ...(csl.editor && { editor: csl.editor.map(spaced) }),
}));
const printed = new Cite(asked, { generateGraph: false }).format("bibliography", {
  style: "vancouver",
  format: "text",
  asEntryArray: true,
});
const lines = new Map(printed.map(([id, line]) => [id, line.trim().replace(/^\d+\. /, "")]));
writeFileSync(
  "lib/references/golden/nlm-by-citeproc.json",
  `${JSON.stringify(
    asked.map(({ id }) => lines.get(id)),
    null,
    1,
  )}\n`,
);
