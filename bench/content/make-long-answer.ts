import type { DocumentJson, NodeJson } from "@/lib/document/document-types";

const sentence =
  "Most people with this disease notice weak muscles in the first ten years of life while their hearing stays as it was";
const CITATIONS = 600;

/** An answer as long as they get: 13,200 words in 150 paragraphs under headings, with 600 citations of the given references. */
export function makeLongAnswer(referenceIds: readonly string[]): DocumentJson {
  const content: NodeJson[] = [];
  for (let cited = 0; cited < CITATIONS; cited += 4) {
    if (cited % 40 === 0)
      content.push({
        type: "heading",
        attrs: { level: 2 },
        content: [{ type: "text", text: `Part ${cited / 40 + 1}` }],
      });
    content.push(paragraph(cited, referenceIds));
  }
  return { type: "doc", content };
}

function paragraph(first: number, referenceIds: readonly string[]): NodeJson {
  const content = [0, 1, 2, 3].flatMap((place): NodeJson[] => [
    { type: "text", text: `${place === 0 ? "" : " "}${sentence}.` },
    {
      type: "citation",
      attrs: {
        refId: referenceIds[(first + place) % referenceIds.length] ?? "",
        locator: null,
        quoteId: null,
      },
    },
  ]);
  return { type: "paragraph", content };
}
