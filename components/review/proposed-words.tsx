import type { ReactNode } from "react";
import type { DiffToken, Token } from "@/lib/document/compare/comparison";
import type { ThreadProposal } from "@/lib/review/thread-proposal";

type Props = { proposal: Pick<ThreadProposal, "tokens" | "labels"> };

/** A passage with the words that would go struck and those that would come underlined, each said aloud as well; sources by name. */
export function ProposedWords({ proposal: { tokens, labels } }: Props) {
  return (
    <p className="rounded-md bg-sunken px-2.5 py-2 break-words whitespace-pre-wrap">
      {tokens.map((token, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a proposal never change their order
        <Step key={at} {...{ token, labels }} />
      ))}
    </p>
  );
}

type Labels = ThreadProposal["labels"];

function Step({ token, labels }: { token: DiffToken; labels: Labels }): ReactNode {
  if (token.kind === "same") return shown(token.after, labels);
  if (token.kind === "ins")
    return (
      <ins className="rounded-xs bg-success-soft text-success-ink decoration-2 underline-offset-3">
        <span className="sr-only">inserted: </span>
        {shown(token.after, labels)}
        <span className="sr-only"> end of insertion </span>
      </ins>
    );
  return (
    <del className="rounded-xs bg-danger-soft text-danger-ink decoration-[1.5px]">
      <span className="sr-only">deleted: </span>
      {shown(token.before, labels)}
      <span className="sr-only"> end of deletion </span>
    </del>
  );
}

const tags = { bold: "strong", italic: "em", subscript: "sub", superscript: "sup" } as const;

function shown(token: Token, labels: Labels): ReactNode {
  if (token.type === "citation") return `[${labels[token.refId] ?? "a source"}]`;
  return token.marks.reduceRight<ReactNode>((inside, mark) => marked(mark, inside), token.text);
}

function marked(mark: string, inside: ReactNode): ReactNode {
  const Tag = tags[mark as keyof typeof tags] ?? "span";
  return <Tag>{inside}</Tag>;
}
