import "./reader-prose.css";
import type { ReactNode } from "react";
import type { ViewedReference, ViewedText } from "@/lib/answers/revision-view";
import type { ReferencePart } from "@/lib/references/house-style";

type Props = {
  text: ViewedText;
  topic: string;
  standingWords: Record<string, string>;
  /** Drawn beside each outermost block, such as its comments. */
  beside?: (block: number) => ReactNode;
  /** Drawn at the end of each source of the list. */
  besideSource?: ((source: ViewedReference) => ReactNode) | undefined;
};

/** An answer as readers will see it: topic, question, text, standing words, numbered sources with their links. */
export function ReaderText({ text, topic, standingWords, beside, besideSource }: Props) {
  return (
    <article className="reader-text" aria-label="The answer as readers will see it">
      <p className="text-sm text-muted">{topic}</p>
      <h2 className="mt-1 mb-4 text-2xl font-semibold tracking-tight text-balance">{text.question}</h2>
      {text.blocks.map(({ index, html }) => (
        <div key={index} id={`block-${index}`} className="group/block relative scroll-mt-20">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by documentToHtml, which escapes all text and checks every link */}
          <div data-block={index} className="reader-prose" dangerouslySetInnerHTML={{ __html: html }} />
          {beside?.(index)}
        </div>
      ))}
      <div className="mt-6 flex flex-col gap-3 text-muted">
        {standingWords.closing_words ? <p>{standingWords.closing_words}</p> : null}
        {standingWords.sign_off ? <p className="whitespace-pre-line">{standingWords.sign_off}</p> : null}
        {standingWords.disclaimer ? <p className="text-sm">{standingWords.disclaimer}</p> : null}
        {standingWords.contact ? (
          <p className="text-sm whitespace-pre-line">{standingWords.contact}</p>
        ) : null}
      </div>
      {text.references.length > 0 ? <Sources references={text.references} beside={besideSource} /> : null}
    </article>
  );
}

type SourcesProps = { references: readonly ViewedReference[]; beside: Props["besideSource"] };

function Sources({ references, beside }: SourcesProps) {
  return (
    <section className="mt-8 border-t border-line pt-4">
      <h3 className="mb-3 text-lg font-semibold">References</h3>
      <ol className="flex list-decimal flex-col gap-2.5 pl-6 marker:text-faint">
        {references.map((reference) => (
          <li
            key={reference.id}
            id={`ref-${reference.number}`}
            data-source={reference.id}
            className="scroll-mt-20 pl-1 break-words"
          >
            {reference.parts.map(partOf)} <BackLinks reference={reference} /> {beside?.(reference)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function partOf({ text, href, italic }: ReferencePart, place: number) {
  if (href && /^https?:\/\//i.test(href)) {
    return (
      <a key={place} href={href} target="_blank" rel="noopener noreferrer" className="text-link">
        {text}
      </a>
    );
  }
  return italic ? <cite key={place}>{text}</cite> : text;
}

function BackLinks({ reference }: { reference: ViewedReference }) {
  return (
    <span className="text-sm whitespace-nowrap text-faint">
      {reference.placeIds.map((id, place) => (
        <a
          key={id}
          href={`#${id}`}
          role="doc-backlink"
          aria-label={`Back to place ${place + 1} that cites reference ${reference.number}`}
          className="inline-block min-w-6 rounded-sm text-center hover:text-ink hover:underline"
        >
          ↩{reference.placeIds.length > 1 ? place + 1 : ""}
        </a>
      ))}
    </span>
  );
}
