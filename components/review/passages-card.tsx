import { PassageTick, type PassageTickActions } from "@/components/review/passage-tick";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import type { Passage } from "@/lib/answers/passage";
import type { CitationPlace } from "@/lib/document/citation-places";

type Cited = CitationPlace & { passage: Passage | null };

type Props = {
  cited: readonly Cited[];
  /** What each source is called in short. */
  labels: Readonly<Record<string, string>>;
  editionId: string;
  zone: string;
  /** Who looks: nobody checks a passage of their own. */
  actor: string;
  /** The policy's sentence when they may not check. */
  reason: string | null;
  actions: PassageTickActions;
};

/** Every sentence that rests on a passage of its source, for a second person to hold against the source; and how many citations have none. */
export function PassagesCard({ cited, ...rest }: Props) {
  if (cited.length === 0) return null;
  const given = cited.filter(hasPassage);
  const checked = given.filter(({ passage }) => passage.checked).length;
  const without = cited.length - given.length;
  return (
    <Card
      title="Sources and passages"
      description={
        given.length === 0
          ? "No citation has a supporting passage. Writers add them in the draft, by pressing on a citation."
          : `${checked} of ${given.length} checked against the source.`
      }
    >
      {given.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line">
          {given.map((place) => (
            <Row key={`${place.number} ${place.occurrence} ${place.again}`} {...{ place }} {...rest} />
          ))}
        </ul>
      ) : null}
      {given.length > 0 && without > 0 ? (
        <p className="mt-3 text-sm text-muted">
          {without === 1 ? "1 more citation has no passage." : `${without} more citations have no passage.`}
        </p>
      ) : null}
    </Card>
  );
}

type Given = CitationPlace & { passage: Passage };

function hasPassage(place: Cited): place is Given {
  return place.passage !== null;
}

function Row({
  place,
  labels,
  editionId,
  zone,
  actor,
  reason,
  actions,
}: Omit<Props, "cited"> & { place: Given }) {
  const { refId, number, locator, before, mark, after, passage } = place;
  const own = passage.addedById === actor ? "You added this passage. Somebody else must check it." : null;
  return (
    <li className="flex flex-col gap-1.5 py-3 first:pt-0 last:pb-0">
      <p className="text-pretty">
        {before}
        <a href={`#cite-${number}-${place.occurrence}`} className="text-link">
          {mark}
        </a>
        {after}
      </p>
      <figure className="border-l-3 border-line pl-3">
        <blockquote className="whitespace-pre-line wrap-anywhere">{passage.quote}</blockquote>
        <figcaption className="mt-0.5 text-sm text-muted">
          [{number}] {labels[refId]}
          {locator ? `, ${locator}` : ""} · added by {passage.addedBy}
        </figcaption>
      </figure>
      <PassageTick
        {...{ editionId, actions }}
        passageId={passage.id}
        isChecked={passage.checked !== null}
        reason={reason ?? own}
      >
        {passage.checked ? (
          <>
            {passage.checked.by}, <DateText instant={passage.checked.at} zone={zone} />
          </>
        ) : null}
      </PassageTick>
    </li>
  );
}
