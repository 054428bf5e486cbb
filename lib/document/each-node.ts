import type { DocumentJson, NodeJson } from "@/lib/document/document-types";

type Step = { siblings: readonly NodeJson[]; next: number };

/** Visits every node of a document in reading order, with its siblings and its place among them; without recursion, so that no depth can overflow. */
export function eachNode(
  document: DocumentJson,
  visit: (node: NodeJson, siblings: readonly NodeJson[], index: number) => void,
): void {
  const steps: Step[] = [{ siblings: document.content, next: 0 }];
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const index = step.next++;
    const node = step.siblings[index];
    if (!node) {
      steps.pop();
      continue;
    }
    visit(node, step.siblings, index);
    if (node.content) steps.push({ siblings: node.content, next: 0 });
  }
}
