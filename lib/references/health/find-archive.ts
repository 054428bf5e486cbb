import "server-only";
import { database } from "@/lib/database/client";
import type { Outside } from "@/lib/outbound/make-outside";
import { chooseSnapshot, type Snapshot } from "@/lib/references/health/choose-snapshot";
import type { Csl } from "@/lib/references/reference-schema";

const ARCHIVE = "https://web.archive.org";

/** Looks for a copy of a page that is probably gone, as it was when it was opened for the answer, and sets it beside the link as an offer. The address itself stays as it is. */
export async function findArchive({ outside }: { outside: Outside }, linkId: string): Promise<void> {
  const link = await database.referenceLink.findUnique({
    where: { id: linkId },
    include: { reference: true },
  });
  if (!link) return;
  const known = await database.referenceLink.findUnique({
    where: { referenceId_role: { referenceId: link.referenceId, role: "archive" } },
  });
  if (known) return;
  const csl = link.reference.csl as Csl;
  const openedOn = dayOf(csl.accessed?.["date-parts"]?.[0]) ?? link.reference.createdAt;
  const snapshot = chooseSnapshot(await listSnapshots(outside, link.url, openedOn), openedOn);
  if (!snapshot) return;
  await database.referenceLink.createMany({
    data: [
      {
        referenceId: link.referenceId,
        role: "archive",
        url: snapshot.url,
        archivedAt: snapshot.takenAt,
        sentence: "A copy in the Internet Archive. Open it and see whether it shows what was cited.",
      },
    ],
    skipDuplicates: true,
  });
}

/** The copies around a day that the Internet Archive has (CDX server API: `timestamp` is YYYYMMDDhhmmss); none when it does not say. */
async function listSnapshots(outside: Outside, url: string, openedOn: Date): Promise<Snapshot[]> {
  const day = (days: number) =>
    new Date(openedOn.getTime() + days * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
  const ask = async (more: Record<string, string>) => {
    const query = new URLSearchParams({
      url,
      output: "json",
      fl: "timestamp",
      filter: "statuscode:200",
      ...more,
    });
    const outcome = await outside.ask({ url: `${ARCHIVE}/cdx/search/cdx?${query}`, form: "json" });
    return outcome.state === "answered" && outcome.status === 200 ? readSnapshots(outcome.body, url) : [];
  };
  const before = await ask({ from: day(-92), to: day(0), limit: "-1" });
  return before.length > 0 ? before : ask({ from: day(1), limit: "1" });
}

/** Reads the archive's rows, `[["timestamp"], ["20170214093000"]]`; what has another shape is no copy. */
function readSnapshots(body: string, url: string): Snapshot[] {
  const rows: unknown = JSON.parse(body);
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row) => {
    const [, year, month, day, hour, minute, second] =
      /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(String(Array.isArray(row) ? row[0] : "")) ?? [];
    const takenAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (Number.isNaN(takenAt.getTime())) return [];
    return [{ url: `${ARCHIVE}/web/${year}${month}${day}${hour}${minute}${second}/${url}`, takenAt }];
  });
}

function dayOf(parts: number[] | undefined): Date | null {
  const [year, month, day] = parts ?? [];
  return year && month && day ? new Date(Date.UTC(year, month - 1, day)) : null;
}
