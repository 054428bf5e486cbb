import Form from "next/form";
import { ReferenceLine } from "@/components/references/reference-line";
import { Button } from "@/components/ui/button";
import { PlainLink } from "@/components/ui/plain-link";
import { SearchField } from "@/components/ui/search-field";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = {
  /** The page's own address; what is chosen comes back in `name`. */
  here: string;
  name: string;
  q: string;
  found: readonly ReferenceCard[];
};

/** Finds the other reference of an act on two: words in the address, each finding a link that chooses it. */
export function ChooseOther({ here, name, q, found }: Props) {
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <search>
        <Form action={here} className="flex items-end gap-2">
          <SearchField
            name="q"
            label="Find the other reference"
            placeholder="Author, title, year, DOI or PubMed number"
            defaultValue={q}
            maxLength={200}
            className="flex-1"
          />
          <Button type="submit">Search</Button>
        </Form>
      </search>
      {q && found.length === 0 ? (
        <p className="text-muted">Nothing else in the library matches “{q}”.</p>
      ) : null}
      <ul aria-label="References found" className="flex flex-col divide-y divide-line">
        {found.map((card) => (
          <li key={card.id}>
            <PlainLink
              href={`${here}?${new URLSearchParams({ [name]: card.id })}`}
              className="block rounded-md px-2 py-2 hover:bg-hover"
            >
              <span className="block font-medium">{card.label}</span>
              <span className="block text-sm text-muted">
                <ReferenceLine csl={card.csl} hasLinks={false} />
              </span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
