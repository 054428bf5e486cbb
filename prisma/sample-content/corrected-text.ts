import type { SampleEdition } from "./sample-life";

/**
 * The text of an answer after an edition's changes: each `find` replaced once, the new references added at the
 * end of the list. Throws when a `find` is not there exactly once.
 */
export function correctedText(
  text: string,
  edition: Pick<SampleEdition, "changes" | "newReferences">,
): string {
  const changed = edition.changes.reduce(replaceOnce, text).trimEnd();
  const last = Number(/^ {2}(\d+)\. .*$/.exec(changed.slice(changed.lastIndexOf("\n") + 1))?.[1]);
  const added = edition.newReferences.map((line, index) => `\n  ${last + index + 1}. ${line}`);
  return `${changed}${added.join("")}\n`;
}

function replaceOnce(text: string, { find, replace }: { find: string; replace: string }): string {
  const parts = text.split(find);
  if (parts.length !== 2)
    throw new Error(`The text has ${parts.length - 1} times “${find}” instead of once.`);
  return parts.join(replace);
}
