import type { Metadata } from "next";
import { Fragment } from "react";
import { DeclarationNotice } from "@/components/desk/declaration-notice";
import { PageHeader } from "@/components/desk/page-header";
import { WorkList } from "@/components/desk/work-list";
import { countIn, shownKinds, type WorkKind, workSections } from "@/components/desk/work-sections";
import { FailedSchedulesCard } from "@/components/publication/failed-schedules-card";
import { StopsCard } from "@/components/publication/stops-card";
import { MyCasesCard } from "@/components/references/health/my-cases-card";
import { ButtonLink } from "@/components/ui/button-link";
import { whyNotAtDesk } from "@/lib/access/policy";
import { listMyWork } from "@/lib/answers/my-work";
import type { MyWork } from "@/lib/answers/my-work-rows";
import { listFailedSchedules } from "@/lib/publication/list-failed-schedules";
import { listStops } from "@/lib/publication/list-stops";
import { listMyCases } from "@/lib/references/health/my-cases";
import { requireActor } from "@/lib/web/session";
import { claimAndReview } from "./actions";

export const metadata: Metadata = { title: "My work" };

/** What should I do next? */
export default async function MyWorkPage() {
  const actor = await requireActor();
  if (whyNotAtDesk(actor, "seeDesk") !== null) return null; // the shell says why
  const [work, cases, failed, stops] = await Promise.all([
    listMyWork(actor),
    listMyCases(actor),
    listFailedSchedules(actor),
    listStops(actor),
  ]);
  const kinds = shownKinds(work, actor.roles);
  return (
    <>
      <PageHeader
        title="My work"
        meta={<Summary {...{ work, kinds }} stops={stops.length} others={cases.length + failed.length} />}
        actions={whyNotAtDesk(actor, "startAnswer") === null ? <Starts /> : null}
      />
      <div className="flex flex-col gap-5">
        <div id="stops" className="scroll-mt-16 empty:hidden">
          <StopsCard stops={stops} zone={work.zone} />
        </div>
        <FailedSchedulesCard failed={failed} />
        <DeclarationNotice {...{ actor }} now={new Date()} zone={work.zone} />
        <MyCasesCard cases={cases} />
        {kinds.map((kind) => (
          <WorkList key={kind} {...{ kind, work }} claim={claimAndReview} />
        ))}
      </div>
    </>
  );
}

function Starts() {
  return (
    <>
      <ButtonLink href="/desk/import">Import</ButtonLink>
      <ButtonLink href="/desk/answers/new" variant="primary">
        New answer
      </ButtonLink>
    </>
  );
}

type SummaryProps = {
  work: MyWork;
  kinds: readonly WorkKind[];
  /** How many live answers wait for a second person. */
  stops: number;
  /** How much else stands on the page and waits. */
  others: number;
};

/** Each kind of work with its number, what is live and waits before all others; a press goes to it. */
function Summary({ work, kinds, stops, others }: SummaryProps) {
  const busy = [
    { id: "stops", count: stops, words: "live, waiting for a second person" },
    ...kinds.map((kind) => ({ id: kind, count: countIn(work, kind), words: workSections[kind].summary })),
  ].filter(({ count }) => count > 0);
  if (busy.length === 0) return others > 0 ? null : <span>Nothing waits for you.</span>;
  return busy.map(({ id, count, words }, index) => (
    <Fragment key={id}>
      {index > 0 ? <span aria-hidden>·</span> : null}
      <a href={`#${id}`} className="rounded-sm hover:text-ink hover:underline">
        <span className="font-semibold text-ink tabular-nums">{count}</span> {words}
      </a>
    </Fragment>
  ));
}
