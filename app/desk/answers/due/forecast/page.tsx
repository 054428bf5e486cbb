import { CalendarCheck } from "lucide-react";
import type { Metadata } from "next";
import { moveReviews } from "@/app/desk/answers/due/forecast/actions";
import { PageHeader } from "@/components/desk/page-header";
import { MonthBars } from "@/components/due/month-bars";
import { OwnerTable } from "@/components/due/owner-table";
import { SpreadCard } from "@/components/due/spread-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Forecast, findForecast, type OwnerForecast } from "@/lib/due/find-forecast";
import { findSpread } from "@/lib/due/find-spread";
import { addLoads, loadSum } from "@/lib/due/load-sum";
import { monthAhead } from "@/lib/due/spread-reviews";
import { whyNotSpread } from "@/lib/due/why-not-spread";
import { getCentre } from "@/lib/settings/queries";
import { requireDesk } from "@/lib/web/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Forecast of reviews" };

const here = "/desk/answers/due/forecast";

/** What falls due in the next twelve months, with whom, and how it could be spread. */
export default async function ForecastPage({ searchParams }: Props) {
  const [actor, sought] = [await requireDesk("seeDesk"), await searchParams];
  const { timeZone: zone } = await getCentre();
  const when = { now: new Date(), zone };
  const forecast = await findForecast(actor, when);
  const owner = forecast.owners.find(({ id }) => id === (sought.owner === "me" ? actor.id : sought.owner));
  const shown = owner ?? together(forecast.owners);
  const proposal = owner && sought.spread === "yes" ? await findSpread(actor, owner.id, when) : null;
  const months = forecast.months.map(monthWords);
  return (
    <>
      <PageHeader
        title={owner ? `Reviews of ${owner.name}` : "Forecast of reviews"}
        crumbs={[
          { href: "/desk/answers", label: "Answers" },
          { href: "/desk/answers/due", label: "Reviews" },
          ...(owner ? [{ href: here, label: "Forecast" }] : []),
        ]}
        actions={owner ? <ButtonLink href={here}>Everybody</ButtonLink> : null}
      />
      {shown ? (
        <div className="flex max-w-5xl flex-col gap-5">
          <Card title="The next 12 months" description="By the day of the next review." isFlush>
            <div className="overflow-x-auto pb-2">
              <MonthBars
                caption="Reviews by month and risk"
                rows={[
                  { label: "Overdue", load: shown.overdue, isOverdue: true },
                  ...shown.months.map((load, month) => ({ label: months[month] ?? "", load })),
                ]}
              />
            </div>
          </Card>
          {owner ? (
            <SpreadCard
              {...{ proposal, peak: peaksOf(forecast, owner, proposal ?? []) }}
              askHref={`${here}?owner=${owner.id}&spread=yes`}
              closeHref={`${here}?owner=${owner.id}`}
              reason={whyNotSpread(actor, owner.id)}
              move={moveReviews}
            />
          ) : (
            <OwnerTable owners={forecast.owners} {...{ months }} href={(id) => `${here}?owner=${id}`} />
          )}
        </div>
      ) : (
        <EmptyState icon={<CalendarCheck />} title="Nothing falls due in the next 12 months">
          Once an answer is reviewed as a whole, its next review appears here.
        </EmptyState>
      )}
    </>
  );
}

/** Everybody's reviews added up; null when there are none. */
function together(owners: readonly OwnerForecast[]): OwnerForecast | null {
  const [first, ...rest] = owners;
  if (!first) return null;
  let { overdue, months } = first;
  for (const owner of rest) {
    overdue = addLoads(overdue, owner.overdue);
    months = months.map((load, month) => addLoads(load, owner.months[month] ?? load));
  }
  return { id: "", name: "", overdue, months };
}

function peaksOf({ today }: Forecast, owner: OwnerForecast, moves: readonly { from: string; to: string }[]) {
  const now = owner.months.map(loadSum);
  const after = [...now];
  for (const { from, to } of moves) {
    const [left, entered] = [monthAhead(today, from), monthAhead(today, to)];
    after[left] = (after[left] ?? 0) - 1;
    after[entered] = (after[entered] ?? 0) + 1;
  }
  return { now: Math.max(...now), after: Math.max(...after) };
}

const format = new Intl.DateTimeFormat("en-US", { month: "short", year: "numeric", timeZone: "UTC" });
const monthWords = (day: string) => format.format(new Date(`${day}T00:00:00Z`));
