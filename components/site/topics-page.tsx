import { LetterLinks, letterId, letterName } from "@/components/site/letter-links";
import { SiteDocument, type SiteFrame } from "@/components/site/site-document";

type Entry = { label: string; isSynonym: boolean; name: string; slug: string };

type Topics = {
  site: SiteFrame;
  letters: readonly { letter: string; names: number }[];
  entries: readonly Entry[];
  /** The letter whose page this is; null where all letters are on one page. */
  current: string | null;
  /** True when the letter has more names than one page holds. */
  isCut: boolean;
};

/** The topics A-Z, every name under its letter; a synonym says whose it is. */
export function TopicsPage({ site, letters, entries, current, isCut }: Topics) {
  return (
    <SiteDocument
      site={site}
      title={current ? `Topics: ${letterName(current)}` : "Topics A–Z"}
      description="Every topic that has an answer, by name and by other names."
      canonical={current ? undefined : "/topics"}
    >
      <h1>Topics A–Z</h1>
      {entries.length === 0 ? (
        <p>No topic has a published answer yet.</p>
      ) : (
        <>
          <nav aria-label="Letters of the alphabet">
            <LetterLinks letters={letters} hasOwnPages={current !== null} current={current} />
          </nav>
          {byLetter(entries).map(([letter, names]) => (
            <section key={letter} aria-labelledby={letterId(letter)}>
              <h2 id={letterId(letter)}>{letterName(letter)}</h2>
              <ul className="names">{names.map(entryLine)}</ul>
            </section>
          ))}
          {isCut && (
            <p className="quiet">
              This letter has more names than fit on a page. Search for the name you are looking for.
            </p>
          )}
        </>
      )}
    </SiteDocument>
  );
}

function entryLine({ label, isSynonym, name, slug }: Entry) {
  const link = <a href={`/topics/${slug}`}>{isSynonym ? name : label}</a>;
  return (
    <li key={`${label} ${slug}`}>
      {isSynonym ? (
        <>
          {label}, see {link}
        </>
      ) : (
        link
      )}
    </li>
  );
}

function byLetter(entries: readonly Entry[]): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const letter = /^[a-z]/i.test(entry.label) ? entry.label.charAt(0).toUpperCase() : "#";
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  const sortKey = (letter: string) => (letter === "#" ? "~" : letter);
  return [...groups].sort(([one], [other]) => (sortKey(one) < sortKey(other) ? -1 : 1));
}
