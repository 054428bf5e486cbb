import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { makeQuestion, makeSentence, type Voice } from "./sentences";

/** The words of one answer: about 400 of them in seven paragraphs, a heading and a list, citing every reference given once or twice. */
export function makeAnswer(
  voice: Voice,
  referenceIds: readonly string[],
): { question: string; document: DocumentJson } {
  const cited = [...referenceIds, ...referenceIds.filter(() => voice.random.next() < 0.5)];
  const paragraphs = Array.from({ length: 7 }, (_, place) =>
    paragraph(
      voice,
      cited.filter((__, index) => index % 7 === place),
    ),
  );
  const content: NodeJson[] = [
    ...paragraphs.slice(0, 3),
    { type: "heading", attrs: { level: 2 }, content: [text("What can be done")] },
    ...paragraphs.slice(3),
    { type: "bulletList", content: [item(voice), item(voice), item(voice)] },
  ];
  return { question: makeQuestion(voice), document: { type: "doc", content } };
}

function paragraph(voice: Voice, cited: readonly string[]): NodeJson {
  const sentences = Array.from({ length: 3 }, () => makeSentence(voice));
  const [first = "", ...rest] = sentences;
  const citations = cited.map((refId) => ({
    type: "citation",
    attrs: { refId, locator: null, quoteId: null },
  }));
  if (citations.length === 0) return { type: "paragraph", content: [text(sentences.join(" "))] };
  return { type: "paragraph", content: [text(first), ...citations, text(` ${rest.join(" ")}`)] };
}

function item(voice: Voice): NodeJson {
  return { type: "listItem", content: [{ type: "paragraph", content: [text(makeSentence(voice))] }] };
}

function text(words: string): NodeJson {
  return { type: "text", text: words };
}
