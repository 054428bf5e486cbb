import { makeLongAnswer } from "@/bench/content/make-long-answer";
import type { Line } from "@/bench/report/line";
import { checkInSteps } from "@/lib/document/checks/check-answer";
import { readerOf } from "@/lib/document/checks/reading-summary";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { wordCount } from "@/lib/document/word-count";
import type { Bench } from "./bench";

const RUNS = 40;
const NAMES = ["Progressive hemifacial atrophy", "Parry-Romberg syndrome"];

/** Every check and the reading level over an answer of 600 citations and more than 10,000 words with a fault in each paragraph: read for the first time, and again after a word was typed. In this process, as in an editor’s window. */
export async function measureChecks({ tell }: Pick<Bench, "tell">): Promise<void> {
  const first: Run[] = [];
  const again: Run[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    const document = faulty(makeLongAnswer(ids));
    const read = readerOf(NAMES);
    first.push(run(document, read));
    again.push(run(typedIn(document, round), read));
  }
  const size = `600 citations, ${wordCount(faulty(makeLongAnswer(ids))).toLocaleString("en-US")} words`;
  tell(lineOf({ key: "checks-first", work: `All checks, first look, ${size}` }, first));
  tell(lineOf({ key: "checks-again", work: `All checks after a word was typed, ${size}` }, again));
}

type Run = { all: number; longest: number; findings: number };

const ids = Array.from({ length: 250 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);

function run(document: DocumentJson, read: ReturnType<typeof readerOf>): Run {
  const start = performance.now();
  const checked = timed(checkInSteps({ question: "What helps?", document, names: NAMES }));
  const reading = timed(read(document));
  return {
    all: performance.now() - start,
    longest: Math.max(checked.longest, reading.longest),
    findings: checked.value.length,
  };
}

function timed<Found>(steps: Generator<void, Found, void>): { value: Found; longest: number } {
  for (let longest = 0; ; ) {
    const before = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done) return { value: step.value, longest };
  }
}

function faulty({ content }: DocumentJson): DocumentJson {
  return { type: "doc", content: content.map(withFaults) };
}

function withFaults(node: NodeJson): NodeJson {
  if (node.type !== "paragraph") return node;
  const faults = {
    type: "text",
    text: " About 10% of the the people with ABC get it, says www.example.org in a sentence that goes on and on until nobody knows any more where it began or why.",
  };
  return { ...node, content: [...(node.content ?? []), faults] };
}

function typedIn({ content }: DocumentJson, round: number): DocumentJson {
  const place = content.findIndex((node, at) => at > round && node.type === "paragraph");
  const typed = (node: NodeJson): NodeJson => ({
    ...node,
    content: [{ type: "text", text: "New " }, ...(node.content ?? [])],
  });
  return { type: "doc", content: content.map((node, at) => (at === place ? typed(node) : node)) };
}

function lineOf(named: Pick<Line, "key" | "work">, runs: readonly Run[]): Line {
  const sorted = runs.map(({ all }) => all).sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  const steps = runs.map(({ longest }) => longest).sort((one, other) => one - other);
  const longest = steps[Math.floor(steps.length / 2)] ?? 0;
  const note = `${runs[0]?.findings ?? 0} findings; the longest step without a pause ${longest.toFixed(1)} ms`;
  return { ...named, unit: "ms", median: at(0.5), p99: at(0.99), note };
}
