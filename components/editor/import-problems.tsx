import type { DraftSource } from "@/lib/answers/find-draft";

/** What could not be understood when the text came in, by line, with the text as it came. */
export function ImportProblems({ source }: { source: DraftSource }) {
  const lines = source.text.split(/\r\n?|\n/);
  return (
    <>
      <ul className="flex flex-col gap-2">
        {source.problems.map((problem) => (
          <li key={`${problem.line} ${problem.sentence}`}>
            <span className="text-sm text-muted">Line {problem.line}: </span>
            {problem.sentence}
          </li>
        ))}
      </ul>
      <details className="mt-3">
        <summary className="cursor-pointer text-accent-ink">The text as it came in</summary>
        <section
          className="mt-2 max-h-96 overflow-auto rounded-md bg-sunken p-2 text-sm"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label="The text as it came in"
        >
          <ol className="min-w-0 [counter-reset:line]">
            {lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a kept text keep their order
              <li key={place} className="grid grid-cols-[2.25rem_1fr] gap-2">
                <span className="text-right text-faint tabular-nums">{place + 1}</span>
                <span className="min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere]">{line}</span>
              </li>
            ))}
          </ol>
        </section>
      </details>
    </>
  );
}
