import { HouseDay } from "@/components/site/house-day";
import type { PrintedReference } from "@/lib/publication/snapshot";

/** The sources in the order of their numbers, each with its links and the way back to every place that cites it. */
export function AnswerReferences({ references }: { references: readonly PrintedReference[] }) {
  if (references.length === 0) return null;
  return (
    <section aria-labelledby="references" role="doc-bibliography">
      <h2 id="references">References</h2>
      <ol className="references">
        {references.map((reference) => (
          <li key={reference.id} id={`ref-${reference.number}`} itemProp="citation">
            <p>
              {reference.parts.map(partOf)}
              <Archived archive={reference.archive} />
            </p>
            <BackLinks number={reference.number} count={reference.citations} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function partOf({ text, href, italic }: { text: string; href?: string; italic?: boolean }, place: number) {
  if (href && /^https?:\/\//i.test(href)) {
    return (
      <a key={place} href={href} rel="noopener noreferrer">
        {text}
      </a>
    );
  }
  return italic ? <cite key={place}>{text}</cite> : text;
}

function Archived({ archive }: Pick<PrintedReference, "archive">) {
  if (!archive || !/^https?:\/\//i.test(archive.url)) return null;
  return (
    <>
      {" "}
      This page is not at its address any more:{" "}
      <a href={archive.url} rel="noopener noreferrer">
        copy in an archive
      </a>
      , taken <HouseDay day={archive.day} />.
    </>
  );
}

function BackLinks({ number, count }: { number: number; count: number }) {
  if (count === 0) return null;
  const places = Array.from({ length: count }, (_, place) => place + 1);
  return (
    <p className="back">
      cited {count === 1 ? "once" : `${count}×`}:{" "}
      {places.map((place) => (
        <a
          key={place}
          role="doc-backlink"
          href={`#cite-${number}-${place}`}
          aria-label={`Back to citation ${place} of reference ${number}`}
        >
          {placeName(place)}
        </a>
      ))}
    </p>
  );
}

/** The n-th place as a letter: a to z, then aa, ab. */
function placeName(place: number): string {
  const letter = String.fromCharCode(97 + ((place - 1) % 26));
  return place > 26 ? placeName(Math.floor((place - 1) / 26)) + letter : letter;
}
