"use client";

import { useRouter } from "next/navigation";
import { useTyped } from "@/components/references/use-typed";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import {
  gaps,
  type ReferenceFilter,
  type ReferenceParameter,
  referencesHref,
  uses,
} from "@/lib/references/list-filter";
import { referenceTypes } from "@/lib/references/reference-schema";

type Props = { filter: ReferenceFilter };

const ANY = "any";

/** Narrows the library as one types and chooses. Each choice is an address of its own, so Back undoes it; typing replaces the address it grew from. */
export function LibraryFilters({ filter }: Props) {
  const router = useRouter();
  const { typed, type, settle } = useTyped(filter.q ?? "", (q) =>
    router.replace(referencesHref(filter, { q: q || null }), { scroll: false }),
  );
  const go = (changes: Partial<Record<ReferenceParameter, string | null>>) =>
    router.push(referencesHref(filter, { q: settle() || null, ...changes }));
  const choice = (name: "type" | "use" | "missing" | "by", words: Record<string, string>, any: string) => ({
    choices: [{ id: ANY, label: any }, ...Object.entries(words).map(([id, label]) => ({ id, label }))],
    value: filter[name] ?? ANY,
    onChange: (id: string) => go({ [name]: id === ANY ? null : id }),
    className: "w-44 max-sm:w-[calc(50%-0.375rem)]",
  });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <search className="basis-full">
        <form action="/desk/references" onSubmit={(event) => event.preventDefault()}>
          <SearchField
            name="q"
            label="Search references"
            placeholder="Author, title, journal, year, DOI, PubMed number or address"
            value={typed}
            maxLength={200}
            onChange={type}
          />
        </form>
      </search>
      <Select label="Kind" {...choice("type", referenceTypes, "Any kind")} />
      <Select label="Use" {...choice("use", uses, "Used or not")} />
      <Select label="Missing" {...choice("missing", gaps, "Complete or not")} />
      <Select label="Added by" {...choice("by", { me: "Me" }, "Anybody")} />
      <Years filter={filter} go={go} />
    </div>
  );
}

type YearsProps = Props & { go: (changes: { from: string | null; to: string | null }) => void };

function Years({ filter: { from, to }, go }: YearsProps) {
  return (
    <form
      key={`${from} ${to}`}
      aria-label="Years"
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        const years = {
          from: String(typed.get("from") || "") || null,
          to: String(typed.get("to") || "") || null,
        };
        if (years.from !== textOf(from) || years.to !== textOf(to)) go(years);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.requestSubmit();
      }}
    >
      <YearField name="from" label="From year" value={from} />
      <YearField name="to" label="To year" value={to} />
      <button type="submit" className="sr-only">
        Show these years
      </button>
    </form>
  );
}

const textOf = (year: number | null) => (year === null ? null : String(year));

function YearField({ name, label, value }: { name: string; label: string; value: number | null }) {
  return (
    <div className="w-20">
      <TextField
        name={name}
        label={label}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        defaultValue={textOf(value) ?? ""}
      />
    </div>
  );
}
