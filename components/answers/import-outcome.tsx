import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import type { ImportedText, MadeAnswer } from "./import-queue";

/** The answers that a text gave, each with what was understood and the way to its draft. */
export function ImportedAnswers({ answers }: { answers: readonly MadeAnswer[] }) {
  if (answers.length === 0) {
    return (
      <p className="border-t border-line px-4 py-3 text-muted">
        No answer was found in this text. It needs a topic, a question and an answer, each on lines of its
        own.
      </p>
    );
  }
  return (
    <ul>
      {answers.map((answer) => (
        <li
          key={answer.answerId}
          className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line px-4 py-3"
        >
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-medium break-words">{answer.question || "An answer without a question yet"}</p>
            <p className="flex flex-wrap gap-x-3 text-sm text-muted">
              <span>{answer.topic}</span>
              <span>
                {answer.lastUpdated ? (
                  <>
                    Last updated: <DateText date={answer.lastUpdated} />
                  </>
                ) : (
                  "No date in the text"
                )}
              </span>
              <span>{counted(answer.references, "reference")}</span>
              <span>{counted(answer.citations, "citation")}</span>
            </p>
          </div>
          <ButtonLink
            href={`/desk/answers/${answer.answerId}/draft`}
            size="small"
            aria-label={`Open draft: ${answer.question}`}
          >
            Open draft
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

type Problems = { problems: ImportedText["problems"]; text: string };

/** What could not be understood, by line, each beside the line's own words. */
export function ImportProblems({ problems, text }: Problems) {
  if (problems.length === 0) return null;
  const lines = text.split(/\r\n|\r|\n/);
  return (
    <div className="border-t border-line px-4 py-3">
      <h3 className="font-medium">To look at</h3>
      <ol className="mt-2 flex flex-col gap-3">
        {problems.map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[4.5rem_1fr]">
            <span className="text-sm text-faint tabular-nums">
              {line === 0 ? "Whole text" : `Line ${line}`}
            </span>
            <div className="min-w-0">
              <p>{sentence}</p>
              {line > 0 ? <LineOfText words={lines[line - 1] ?? ""} /> : null}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

const SHOWN = 300;

function LineOfText({ words }: { words: string }) {
  if (words.trim() === "") return null;
  return (
    <blockquote className="mt-0.5 border-l-2 border-line pl-2.5 text-sm break-words text-muted">
      {words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}
    </blockquote>
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
