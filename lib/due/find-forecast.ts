import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { dueBy } from "@/lib/answers/due-by";
import { daysLater } from "@/lib/answers/due-day";
import type { RiskClass } from "@/lib/answers/review-plan";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { loadSum, type MonthLoad } from "@/lib/due/load-sum";
import { FORECAST_MONTHS, monthAhead, monthStart } from "@/lib/due/spread-reviews";
import { dayIn } from "@/lib/publication/dates";

/** What falls due with one owner: what is overdue, then month by month from this one on. */
export type OwnerForecast = { id: string; name: string; overdue: MonthLoad; months: MonthLoad[] };

/** The reviews of the next twelve months; `months` are their first days, ISO. */
export type Forecast = { today: string; months: string[]; owners: OwnerForecast[] };

/** The reviews of the next twelve months by owner, by month and by class of risk. Who has the most stands first. */
export async function findForecast(
  actor: Actor,
  { now, zone }: { now: Date; zone: string },
): Promise<Forecast> {
  authorizeAtDesk(actor, "seeDesk");
  const today = dayIn(zone, now);
  const end = daysLater(monthStart(today, FORECAST_MONTHS), -1);
  const rows = await database.$queryRaw<Row[]>(sql`
    SELECT d."owner_id"::text AS "id", o."name", d."risk_class"::text AS "risk",
      CASE WHEN ${dueBy(daysLater(today, -1))} THEN NULL ELSE to_char(d."next_review_on", 'YYYY-MM-01') END AS "month", count(*)::int AS "reviews"
    FROM "review_due" d JOIN "person" o ON o."id" = d."owner_id" WHERE ${dueBy(end)}
    GROUP BY 1, 2, 3, 4`);
  const owners = new Map<string, OwnerForecast>();
  for (const { id, name, risk, month, reviews } of rows) {
    const owner = owners.get(id) ?? { id, name, overdue: none(), months: twelve() };
    owners.set(id, owner);
    const load = month === null ? owner.overdue : owner.months[monthAhead(today, month)];
    if (load) load[risk] += reviews;
  }
  return {
    today,
    months: twelve().map((_, ahead) => monthStart(today, ahead)),
    owners: [...owners.values()].toSorted(
      (one, other) => sumOf(other) - sumOf(one) || one.name.localeCompare(other.name),
    ),
  };
}

type Row = { id: string; name: string; risk: RiskClass; month: string | null; reviews: number };

const none = (): MonthLoad => ({ high: 0, standard: 0, low: 0 });
const twelve = () => Array.from({ length: FORECAST_MONTHS }, none);

function sumOf({ overdue, months }: OwnerForecast): number {
  return [overdue, ...months].reduce((sum, load) => sum + loadSum(load), 0);
}
