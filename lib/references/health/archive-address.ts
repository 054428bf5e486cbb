import { z } from "zod";
import { linkAct } from "@/lib/references/health/health-acts";
import { isWebUrl } from "@/lib/references/identifiers";

/** A copy of a page in an archive, to stand beside its address. */
export const useArchiveInput = linkAct.extend({
  archive: z
    .string()
    .trim()
    .refine(isWebUrl, "Give the whole address of the copy, starting with https://.")
    .refine(
      (address) => readArchiveAddress(address) !== null,
      "Give an address of the Internet Archive, such as https://web.archive.org/web/20170216093000/https://example.org/page.",
    ),
});

export type UseArchiveInput = z.infer<typeof useArchiveInput>;

/** The moment that a copy shows, read from an address of the Internet Archive (`/web/YYYYMMDDhhmmss/`); null for any other address. */
export function readArchiveAddress(address: string): Date | null {
  const [, year, month, day, hour = "00", minute = "00", second = "00"] =
    /^https:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?[a-z_]*\/https?:\/\//.exec(
      address,
    ) ?? [];
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
