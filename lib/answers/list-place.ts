import { z } from "zod";

/** A place in the list of answers, which is ordered by last change: right after this edition. `at` is UTC to the microsecond. */
export type ListPlace = { at: string; editionId: string };

/** The place as it travels in an address: opaque, and safe in a URL. */
export function writePlace({ at, editionId }: ListPlace): string {
  return btoa(`${at} ${editionId}`).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The place that an address names; null when nobody of ours wrote it. */
export function readPlace(text: string): ListPlace | null {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) (\S{36})$/.exec(decoded(text)) ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at)) || !z.uuid().safeParse(id).success) return null;
  return { at, editionId: id };
}

function decoded(text: string): string {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}
