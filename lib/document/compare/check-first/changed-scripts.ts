import type { FoundItem } from "@/lib/document/compare/check-first/changed-mentions";
import type { ComparedBlock, DiffToken, Token } from "@/lib/document/compare/comparison";
import { changedStretches } from "@/lib/document/compare/stretches";

/** Digits that were raised or lowered and are not any more, or the reverse: “10⁵” and “105” have the same characters. Raised digits are told as `^5`, lowered ones as `_5`. */
export function changedScripts(block: ComparedBlock): FoundItem[] {
  return changedStretches(block).flatMap(({ from, tokens }) => {
    const digits = tokens.flatMap((token) => (isRescripted(token) ? [token] : []));
    if (digits.length === 0) return [];
    const [before, after] = [
      digits.map((token) => spelled(token.before)).join(" "),
      digits.map((token) => spelled(token.after)).join(" "),
    ];
    const context = { before: null, after: lineOf(block) };
    const sentence = `Number reads differently: ${before} → ${after}`;
    return [{ rule: "number" as const, sentence, before, after, context, token: from }];
  });
}

function isRescripted(token: DiffToken): token is Extract<DiffToken, { kind: "same" }> {
  if (token.kind !== "same" || token.after.type !== "text" || !/\d/.test(token.after.text)) return false;
  return scriptOf(token.before) !== scriptOf(token.after);
}

function scriptOf(token: Token): "^" | "_" | "" {
  if (token.type !== "text") return "";
  if (token.marks.includes("superscript")) return "^";
  return token.marks.includes("subscript") ? "_" : "";
}

function spelled(token: Token): string {
  return token.type === "text" ? scriptOf(token) + token.text : "";
}

function lineOf({ tokens }: ComparedBlock): string {
  const words = tokens.map((token) =>
    token.kind === "del" || token.after.type !== "text" ? "" : token.after.text,
  );
  return words.join("").replace(/\s+/g, " ").trim();
}
