import { z } from "zod";
import { riskClasses } from "@/lib/answers/review-plan";

/** What of the reviews to list: those past or within sixty days, only those past, all that have a day, or those that never had one. */
export const dueScopes = ["due", "overdue", "all", "never"] as const;

export type DueScope = (typeof dueScopes)[number];

const text = (known: z.ZodType<string>) => known.optional().catch(undefined);

/** What the list of reviews shows, as it stands in the address. What is malformed there is left out. */
export const dueFilter = z.object({
  show: z.enum(dueScopes).catch("due"),
  owner: text(z.union([z.literal("me"), z.uuid()])),
  risk: z.enum(riskClasses).optional().catch(undefined),
  topic: text(z.uuid()),
  /** The place to go on from: a day (or "never") and an answer. */
  after: text(z.string().regex(/^(\d{4}-\d\d-\d\d|never)_[0-9a-f-]{36}$/)),
});

export type DueFilter = z.output<typeof dueFilter>;

/** The address of the list, or of another page with the same filter; changed filters begin at the first page. */
export function dueHref(
  filter: DueFilter,
  changes: Partial<DueFilter> = {},
  path = "/desk/answers/due",
): string {
  const { show, owner, risk, topic, after } = { ...filter, after: undefined, ...changes };
  const set = { show: show === "due" ? undefined : show, owner, risk, topic, after };
  const query = new URLSearchParams(
    Object.entries(set).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();
  return query ? `${path}?${query}` : path;
}
