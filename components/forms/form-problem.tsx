"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** The domain's no, in its own sentence. */
  refusal?: string | undefined;
  /** Errors worth listing above a long form: each leads to its field. */
  problems?: readonly { href: string; sentence: string }[];
  action?: ReactNode;
};

/** Why the form was not accepted; takes the focus when it appears, so that it is read first. */
export function FormProblem({ refusal, problems = [], action }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) place.current?.focus();
  }, [refusal]);
  if (!refusal && problems.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1} role="alert" className="rounded-md">
      <Notice tone="danger" title={refusal ? undefined : "Some things need another look"} action={action}>
        {refusal ? <p className="whitespace-pre-line">{refusal}</p> : null}
        {problems.length > 0 ? (
          <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-4">
            {problems.map((problem) => (
              <li key={problem.href}>
                <a href={problem.href} className="text-link">
                  {problem.sentence}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </div>
  );
}
