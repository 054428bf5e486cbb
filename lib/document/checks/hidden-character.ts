import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";
import { hiddenCharactersIn } from "@/lib/document/hidden-characters";

/** A character that nobody sees and that changes how the text reads; the server refuses to save it. */
export function hiddenCharacter({ node }: BlockText): BlockFinding[] {
  let at = 0;
  return (node.content ?? []).flatMap((inline) => {
    const start = at;
    at += inline.text?.length ?? 1;
    return hiddenCharactersIn(inline.text ?? "").map(
      ({ name, code, from, to }): BlockFinding => ({
        ...{ check: "hidden-character", from: start + from, to: start + to },
        sentence: `There is an invisible character (${name}, ${code}). Remove it.`,
        fix: { label: "Remove it", does: "delete", from: start + from, to: start + to },
      }),
    );
  });
}
