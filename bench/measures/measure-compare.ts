import { makeLexicon } from "@/bench/content/lexicon";
import { makeRandom } from "@/bench/content/random";
import { makeSentence, type Voice } from "@/bench/content/sentences";
import { compareRevisions } from "@/lib/answers/compare-revisions";
import type { RevisionText } from "@/lib/answers/revision-view";
import type { NodeJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import type { Bench } from "./bench";

const PARAGRAPHS = 200;

/** The time to compare two revisions of 200 paragraphs in full: question, text, sources and what to check first. One as an edition changes it, one written anew. */
export async function measureCompare({ options, tell }: Bench): Promise<void> {
  const random = makeRandom(200);
  const voice: Voice = { random, lexicon: makeLexicon(random, 2_000), topic: "Test syndrome" };
  const sources = Array.from({ length: 40 }, () => random.uuid());
  const old = Array.from({ length: PARAGRAPHS }, () => paragraph(voice, sources));
  const edited = revised(old, voice, sources);
  const anew = Array.from({ length: PARAGRAPHS }, () => paragraph(voice, sources));
  const runs = options.quick ? 20 : 60;
  const pairs = [
    ["compare-edited", "a third of the paragraphs edited, some moved, added and left out", edited],
    ["compare-anew", "every paragraph written anew", anew],
  ] as const;
  for (const [key, how, fresh] of pairs) {
    const { times, changes } = timed([revision(old), revision(fresh)], runs);
    tell({
      key,
      work: `Compare two revisions of ${PARAGRAPHS} paragraphs, ${how}`,
      unit: "ms",
      median: times[Math.floor(runs / 2)] ?? Number.NaN,
      p99: times.at(-1),
      note: `${changes} changes; ${runs} runs after 5, the slowest as p99`,
    });
  }
}

function timed([before, after]: [RevisionText, RevisionText], runs: number) {
  let changes = 0;
  const times = Array.from({ length: runs + 5 }, () => {
    const started = performance.now();
    changes = compareRevisions(before, after, ["Test syndrome"]).changes.length;
    return performance.now() - started;
  });
  return { times: times.slice(5).sort((one, other) => one - other), changes };
}

function revised(old: readonly NodeJson[], voice: Voice, sources: readonly string[]): NodeJson[] {
  const fresh = old.flatMap((node, place) => {
    if (place % 40 === 7) return [];
    if (place % 40 === 21) return [node, paragraph(voice, sources)];
    return [place % 3 === 0 ? reworded(node, voice) : node];
  });
  fresh.push(...fresh.splice(10, 1), ...fresh.splice(90, 1));
  return fresh;
}

function reworded(node: NodeJson, voice: Voice): NodeJson {
  const [first, ...rest] = node.content ?? [];
  const words = (first?.text ?? "").split(" ");
  words[voice.random.below(words.length)] = `${1 + voice.random.below(90)} mg`;
  return { ...node, content: [{ type: "text", text: words.join(" ") }, ...rest] };
}

function paragraph(voice: Voice, sources: readonly string[]): NodeJson {
  const sentences = Array.from({ length: 3 }, () => makeSentence(voice));
  const attrs = { refId: voice.random.pick(sources), locator: null, quoteId: null };
  return {
    type: "paragraph",
    content: [
      { type: "text", text: sentences.join(" ") },
      { type: "citation", attrs },
    ],
  };
}

function revision(content: NodeJson[]): RevisionText {
  const document = { type: "doc" as const, content };
  return {
    question: "What is Test syndrome?",
    document,
    references: citationOrder(document).map((id, place) => ({
      id,
      number: place + 1,
      csl: { type: "article-journal", title: `On source ${place + 1}` },
    })),
  };
}
