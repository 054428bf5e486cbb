import { PlainLink } from "@/components/ui/plain-link";
import type { UsePlace } from "@/lib/references/uses-of-reference";

/** The sentences that cite a source, each a link to its place, the mark of the citation in sight. */
export function PlaceLinks({ places }: { places: readonly UsePlace[] }) {
  return (
    <ul className="mt-0.5 flex flex-col gap-0.5">
      {places.map(({ href, before, mark, after }) => (
        <li key={href}>
          <PlainLink href={href} className="block rounded-md py-0.5 text-muted hover:bg-hover hover:text-ink">
            {before}
            <mark className="rounded-sm bg-accent-soft px-0.5 font-medium text-accent-ink">{mark}</mark>
            {after}
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}
