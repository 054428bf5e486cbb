"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { DeskMark } from "./desk-mark";
import { type DeskCounts, type DeskPlace, deskPlaces, placeOf } from "./desk-places";

type Props = {
  counts: DeskCounts;
  closed: readonly string[];
  current?: string;
  /** Called when a place is chosen, to close the drawer on a phone. */
  onChosen?: () => void;
};

/** The side navigation: where one works above, the centre's own affairs below. */
export function DeskSide({ counts, closed, current, onChosen }: Props) {
  const path = usePathname();
  const open = deskPlaces.filter((place) => !closed.includes(place.href));
  const here = placeOf(current ?? path, open);
  const link = (place: DeskPlace) => (
    <PlaceLink key={place.href} {...{ place, onChosen }} count={counts[place.href]} isHere={place === here} />
  );
  const ofCentre = open.filter((place) => place.group === "centre");
  return (
    <nav aria-label="Desk" className="flex h-full flex-col overflow-y-auto px-3 pb-3">
      <div className="flex h-12 shrink-0 items-center px-2">
        <DeskMark />
      </div>
      <ul className="flex flex-col gap-px pt-1">
        {open.filter((place) => place.group === "work").map(link)}
      </ul>
      {ofCentre.length > 0 ? (
        <>
          <h2 className="mt-5 mb-1 px-2 text-xs font-medium text-faint">The centre</h2>
          <ul className="flex flex-col gap-px">{ofCentre.map(link)}</ul>
        </>
      ) : null}
      <a href="/" className="mt-auto rounded-md px-2 py-1.5 text-sm text-muted hover:bg-hover hover:text-ink">
        Open the public site
      </a>
    </nav>
  );
}

type PlaceProps = { place: DeskPlace; count: number | undefined; isHere: boolean; onChosen?: () => void };

function PlaceLink({ place, count, isHere, onChosen }: PlaceProps) {
  return (
    <li>
      <Link
        href={place.href}
        onClick={onChosen}
        aria-current={isHere ? "page" : undefined}
        className={classNames(
          "flex h-8 items-center gap-2.5 rounded-md px-2 transition-colors pointer-coarse:h-10",
          isHere ? "bg-accent-soft font-medium text-accent-ink" : "text-muted hover:bg-hover hover:text-ink",
        )}
      >
        <place.icon aria-hidden className="size-4 shrink-0" />
        <span className="flex-1">{place.label}</span>
        {count ? (
          <span className="text-xs tabular-nums">
            {count}
            <span className="sr-only"> waiting</span>
          </span>
        ) : null}
      </Link>
    </li>
  );
}
