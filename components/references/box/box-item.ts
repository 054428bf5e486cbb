import { latestDay, whyNotOpened } from "@/lib/references/day-of-access";
import type { Known } from "@/lib/references/find-known";
import type { ReadRecord } from "@/lib/references/formats/read-record";
import type { ReferenceCard } from "@/lib/references/reference-card";
import type { Csl } from "@/lib/references/reference-schema";

/** Where a record stands on its way into the library. */
export type Standing =
  /** Read; the library is still to be asked. */
  | "asking"
  | "new"
  /** Read, with something that an editor should look at first. */
  | "look"
  /** The library has something like it. */
  | "alike"
  /** The library has another source with one of its numbers. */
  | "clash"
  | "here"
  /** Named, but its fields are to be filled in. */
  | "partial"
  /** Not understood. */
  | "unread"
  | "added";

/** One record of what was pasted or dropped, and what the library has of it. */
export type BoxItem = {
  id: number;
  /** The file, or "Pasted text". */
  from: string;
  record: ReadRecord;
  standing: Standing;
  card: ReferenceCard | null;
  alike: ReferenceCard[];
  isChosen: boolean;
};

/** The groups an editor works through, each with its name and the standings in it. */
export const boxGroups = {
  new: { label: "New", standings: ["asking", "new"] },
  look: { label: "To look at", standings: ["look", "alike", "clash", "partial"] },
  unread: { label: "Not understood", standings: ["unread"] },
  here: { label: "Already here", standings: ["here"] },
  added: { label: "Added", standings: ["added"] },
} as const satisfies Record<string, { label: string; standings: readonly Standing[] }>;

/** One of them. */
export type BoxGroup = keyof typeof boxGroups;

/** The group of a standing. */
export function groupOf(standing: Standing): BoxGroup {
  const groups = Object.entries(boxGroups) as [BoxGroup, { standings: readonly Standing[] }][];
  return groups.find(([, { standings }]) => standings.includes(standing))?.[0] ?? "look";
}

/** A record just read. */
export function itemOf(id: number, from: string, read: ReadRecord): BoxItem {
  const why = read.is === "whole" ? whyNotOpened(read.csl, latestDay(new Date())) : null;
  const record = why ? inNeedOf(read, why) : read;
  const standing = probeOf(record) ? "asking" : "unread";
  return { id, from, record, standing, card: null, alike: [], isChosen: false };
}

/** The same record as one whose fields an editor must put right first, with the sentence that says which. */
export function inNeedOf(record: ReadRecord, sentence: string): ReadRecord {
  if (record.is !== "whole") return record;
  const { line, raw, csl, problems } = record;
  return { is: "partial", line, raw, fields: csl, problems: [sentence, ...problems] };
}

/** What the library is asked for a record: its fields, or, where only an identifier is known, that under a title that stands for none; null when it was not understood. */
export function probeOf(record: ReadRecord): Csl | null {
  if (record.is === "whole") return record.csl;
  return record.is === "partial" ? { type: "document", title: "Untitled", ...record.fields } : null;
}

/** The item once the library has been asked: what is new and without a doubt is chosen, everything else waits for an editor. */
export function withKnown(item: BoxItem, { same, alike, clash }: Known): BoxItem {
  if (same) return { ...item, standing: "here", card: same, isChosen: false };
  if (item.record.is === "partial") return { ...item, standing: "partial" };
  if (clash) return { ...item, standing: "clash", card: null, alike: [clash, ...alike], isChosen: false };
  if (alike.length > 0) return { ...item, standing: "alike", alike, isChosen: false };
  const hasDoubt = item.record.is === "whole" && item.record.problems.length > 0;
  return { ...item, standing: hasDoubt ? "look" : "new", isChosen: !hasDoubt };
}

/** Whether the item may be ticked to be added as it stands. */
export function isAddable({ standing }: BoxItem): boolean {
  return standing === "new" || standing === "look" || standing === "alike";
}

/** How many items each group has. */
export function countGroups(items: Iterable<BoxItem>): Record<BoxGroup, number> {
  const counts = { new: 0, look: 0, unread: 0, here: 0, added: 0 };
  for (const { standing } of items) counts[groupOf(standing)] += 1;
  return counts;
}

const LARGEST = 500_000;

/** The items in batches for one request each: at most `most`, and at most half a million letters. */
export function batchesOf(items: readonly BoxItem[], most: number): BoxItem[][] {
  const batches: BoxItem[][] = [];
  let size = 0;
  for (const item of items) {
    const own = JSON.stringify(probeOf(item.record)).length;
    const last = batches.at(-1);
    if (last && last.length < most && size + own <= LARGEST) {
      last.push(item);
      size += own;
    } else {
      batches.push([item]);
      size = own;
    }
  }
  return batches;
}
