import { PastHolds } from "@/components/publication/past-holds";
import { PastRemoval } from "@/components/publication/past-removal";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import type { PageOn, ShownPage } from "@/lib/publication/find-page-on";

type Props = {
  /** The address of the history. */
  here: string;
  on: string | null;
  today: string;
  found: PageOn | null;
  zone: string;
};

/** Asks for a day and shows the public page as readers saw it on that day, with who stood behind it. */
export function PastPageCard({ here, on, today, found, zone }: Props) {
  return (
    <Card title="The page as it was on a day" className="mb-5">
      <form action={here} className="no-print flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1">
          <span className="text-sm font-medium">Day ({zone})</span>
          <input type="date" name="on" required max={today} defaultValue={on ?? ""} className="control" />
        </label>
        <Button type="submit">Show the page</Button>
        {on ? (
          <ButtonLink variant="quiet" href={here}>
            Close
          </ButtonLink>
        ) : null}
      </form>
      {found && on ? <Answer {...{ here, on, found, zone }} /> : null}
    </Card>
  );
}

function Answer({ here, on, found, zone }: { here: string; on: string; found: PageOn; zone: string }) {
  if (found.kind === "page" || found.kind === "removed") {
    return (
      <div className="mt-4 flex flex-col gap-4">
        {found.kind === "removed" ? <PastRemoval removal={found.removal} zone={zone} /> : null}
        <Others {...{ here, on, others: found.others }} />
        {found.kind === "page" ? <Past {...{ here, on, zone, page: found.page }} /> : null}
      </div>
    );
  }
  return (
    <Notice tone="info" className="mt-4" title={titles[found.kind]} isAnnounced>
      {found.kind === "not-yet" ? <FirstDay {...{ firstAt: found.firstAt, zone }} /> : null}
    </Notice>
  );
}

const titles = {
  "no-day": "This is not a day. Choose one from the calendar.",
  "to-come": "This day has not come yet.",
  "not-yet": "On this day readers did not find this answer.",
} as const;

function FirstDay({ firstAt, zone }: { firstAt: Date | null; zone: string }) {
  if (!firstAt) return <>It was never published.</>;
  return (
    <>
      Here it was first published on <DateText instant={firstAt} zone={zone} />.
    </>
  );
}

function Others({ here, on, others }: { here: string; on: string; others: readonly number[] }) {
  if (others.length === 0) return null;
  return (
    <p>
      On this day another publication stood too:{" "}
      {others.map((number) => (
        <PlainLink key={number} href={`${here}?on=${on}&publication=${number}`} className="text-link mr-2">
          no. {number}
        </PlainLink>
      ))}
    </p>
  );
}

type PastProps = { here: string; on: string; page: ShownPage; zone: string };

function Past({ here, on, page, zone }: PastProps) {
  const { publication, withdrawn, holds } = page;
  const frame = `${here}/as-it-was?on=${on}&publication=${publication.number}`;
  return (
    <>
      {withdrawn ? (
        <Notice tone="warning" title="It was withdrawn by the end of this day.">
          The page stood with a banner since <DateText instant={withdrawn.at} zone={zone} />
          {withdrawn.reason ? `: “${withdrawn.reason}”` : "."}
        </Notice>
      ) : null}
      <PastHolds {...{ holds, zone }} />
      <DescriptionList entries={factsOf({ here, page, zone })} />
      <iframe
        src={frame}
        title="The page as readers saw it"
        className="h-[36rem] w-full rounded-md border border-line bg-white print:hidden"
      />
      <p className="no-print">
        <a href={frame} target="_blank" rel="noreferrer" className="text-link">
          Open this page by itself
        </a>
      </p>
    </>
  );
}

function factsOf({ here, page, zone }: Pick<PastProps, "here" | "page" | "zone">) {
  const { publication, revision, from, until, snapshot } = page;
  const count = snapshot.references.length;
  return [
    {
      term: "Readers saw it",
      children: (
        <>
          from <DateText instant={from} zone={zone} /> {until ? "until" : "until today"}{" "}
          {until ? <DateText instant={until} zone={zone} /> : null}
        </>
      ),
    },
    {
      term: "Text",
      children: (
        <PlainLink href={`${here}/${revision.id}`} className="text-link">
          Edition {publication.edition}, revision {revision.number}
        </PlainLink>
      ),
    },
    { term: "Approved by", children: publication.approvedBy },
    {
      term: "Published by",
      children: (
        <>
          {publication.publishedBy}, <DateText instant={publication.publishedAt} zone={zone} />
        </>
      ),
    },
    { term: "Stood on", children: `${count} ${count === 1 ? "source" : "sources"}, listed on the page` },
    {
      term: "Hash of the text",
      children: <span className="font-mono text-sm break-all">{revision.contentHash}</span>,
    },
  ];
}
