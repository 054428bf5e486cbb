import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";
import { isPassive } from "@/lib/document/language/passive";

const RUN = 3;

/** Three or more sentences in the passive voice, one after another, in one paragraph (Federal Plain Language Guidelines: “Use active voice”). One passive is no fault. */
export function passiveRun({ node, sentences }: BlockText): BlockFinding[] {
  if (node.type === "heading" || sentences.length < RUN) return [];
  const findings: BlockFinding[] = [];
  let run: typeof sentences = [];
  for (const sentence of sentences) {
    if (isPassive(sentence.text)) run = [...run, sentence];
    else {
      findings.push(...told(run));
      run = [];
    }
  }
  return [...findings, ...told(run)];
}

function told(run: BlockText["sentences"]): BlockFinding[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length < RUN) return [];
  return [
    {
      ...{ check: "passive-run", from: first.from, to: last.to },
      sentence: `${run.length} sentences in a row are passive. Say who does it where you can.`,
      about: run.map(({ text }) => text).join(" "),
    },
  ];
}
