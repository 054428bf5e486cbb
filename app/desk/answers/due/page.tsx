import { CalendarCheck } from "lucide-react";
import type { Metadata } from "next";
import { PageHeader } from "@/components/desk/page-header";
import { DueFilters } from "@/components/due/due-filters";
import { DueTable } from "@/components/due/due-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pagination } from "@/components/ui/pagination";
import { findReviewChoices } from "@/lib/answers/find-review-choices";
import { type DueFilter, type DueScope, dueFilter, dueHref } from "@/lib/due/due-filter";
import { findTopicName } from "@/lib/due/find-topic-name";
import { countDue, type DueCounts, listDue } from "@/lib/due/list-due";
import { getCentre } from "@/lib/settings/queries";
import { requireDesk } from "@/lib/web/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Reviews" };

const tabs: Record<DueScope, string> = {
  due: "Past or within 60 days",
  overdue: "Overdue",
  all: "All with a day",
  never: "Never reviewed",
};

/** Every answer that readers read, by its next review. What is shown is in the address and nowhere else. */
export default async function DuePage({ searchParams }: Props) {
  const actor = await requireDesk("seeDesk");
  const filter = dueFilter.parse(await searchParams);
  const { timeZone: zone } = await getCentre();
  const when = { now: new Date(), zone };
  const [{ answers, next }, counts, { people }, topic] = await Promise.all([
    listDue(actor, filter, when),
    countDue(actor, filter, when),
    findReviewChoices(actor),
    findTopicName(filter.topic),
  ]);
  return (
    <>
      <PageHeader
        title="Reviews"
        crumbs={[{ href: "/desk/answers", label: "Answers" }]}
        meta={`Days are days in ${zone}.`}
        actions={
          <>
            <ButtonLink href="/desk/answers/due/forecast">Forecast</ButtonLink>
            <ButtonLink href={dueHref(filter, {}, "/desk/answers/due/export")} data-soft={undefined} download>
              Export CSV
            </ButtonLink>
          </>
        }
        tabs={<LinkTabs label="Which reviews" tabs={tabsOf(filter, counts)} current={dueHref(filter)} />}
      />
      <div className="flex flex-col gap-4">
        <DueFilters {...{ filter, topic }} people={people.filter(({ id }) => id !== actor.id)} />
        {answers.length > 0 ? (
          <>
            <DueTable answers={answers} />
            <Pagination
              label="Pages of reviews"
              previousHref={filter.after ? dueHref(filter) : null}
              nextHref={next ? dueHref(filter, { after: next }) : null}
            >
              {answers.length === 1 ? "1 answer" : `${answers.length} answers`}
              {next || filter.after ? " on this page" : ""}
            </Pagination>
          </>
        ) : (
          <EmptyState icon={<CalendarCheck />} title={nothing[filter.show]}>
            A review of the whole answer sets the day of the next one.
          </EmptyState>
        )}
      </div>
    </>
  );
}

const nothing: Record<DueScope, string> = {
  due: "No review is due in the next 60 days",
  overdue: "No review is overdue",
  all: "No answer has a day for its next review",
  never: "Every answer was reviewed as a whole",
};

function tabsOf(filter: DueFilter, counts: DueCounts) {
  return (Object.keys(tabs) as DueScope[]).map((show) => ({
    href: dueHref(filter, { show }),
    label: tabs[show],
    count: counts[show],
  }));
}
