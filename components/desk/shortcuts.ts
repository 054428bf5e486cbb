import { deskPlaces } from "./desk-places";

/** What a key asks for: help, the search box, or a place of the desk. */
export type Wish = { to: "help" } | { to: "search" } | { to: "place"; href: string };

/** What these keys ask for, `g` having been pressed just before or not; a place that is closed to the person is not gone to. */
export function wishOf(key: string, before: string, closed: readonly string[]): Wish | null {
  if (before === "g") {
    const place = deskPlaces.find((candidate) => candidate.key === key && !closed.includes(candidate.href));
    return place ? { to: "place", href: place.href } : null;
  }
  if (key === "?") return { to: "help" };
  if (key === "/") return { to: "search" };
  return null;
}
