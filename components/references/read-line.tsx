import type { ReactNode } from "react";
import { ReferenceLine } from "@/components/references/reference-line";
import { Notice } from "@/components/ui/notice";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = { read: PastedReference; choose?: (card: ReferenceCard) => ReactNode };

/** A pasted line as it was, what to look at in it, and what the library has that is like it. */
export function ReadLine({ read, choose }: Props) {
  return (
    <>
      <p className="rounded-md bg-sunken px-3 py-2 text-sm [overflow-wrap:anywhere]">{read.raw}</p>
      {read.problems.length > 0 ? (
        <Notice tone="warning" title="Look at these">
          <ul className="list-disc pl-4">
            {read.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {read.alike.map((card) => (
        <Notice key={card.id} title="The library has something like it" action={choose?.(card)}>
          <ReferenceLine csl={card.csl} />
        </Notice>
      ))}
    </>
  );
}
