"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { TopicPicker } from "@/components/topics/topic-picker";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { type AnswerFilter, dueWishes, listHref, listQuery } from "@/lib/answers/list-filter";
import { riskClasses, riskNames } from "@/lib/answers/review-plan";

type Props = {
  filter: AnswerFilter;
  owners: readonly { id: string; name: string }[];
  topic: { id: string; name: string } | null;
  reference: { id: string; formatted: string } | null;
};

const ANY = "any";
const dues = [
  { id: ANY, label: "Any day" },
  ...Object.entries(dueWishes).map(([id, label]) => ({ id, label })),
];
const risks = [
  { id: ANY, label: "Any risk" },
  ...riskClasses.map((id) => ({ id, label: riskNames[id].name })),
];

/** Narrows the list: words, people, the next review, risk, topic, source. Each choice is an address of its own, so Back undoes it. */
export function ListFilters({ filter, owners, topic, reference }: Props) {
  const router = useRouter();
  const people = [
    { id: ANY, label: "Anybody" },
    { id: "me", label: "Me" },
    ...owners.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <search className="min-w-56 flex-1 basis-72 max-sm:basis-full">
        <form action="/desk/answers" className="flex items-end gap-2">
          <Kept filter={filter} />
          <SearchField
            key={filter.q ?? ""}
            name="q"
            label="Words in the question, the answer or the topic"
            defaultValue={filter.q ?? ""}
            maxLength={200}
            className="flex-1"
            onClear={() => {
              if (filter.q) router.push(listHref(filter, { q: null }));
            }}
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
      <Choice {...{ filter }} name="owner" label="Owner" choices={people} value={filter.owner} />
      <Choice {...{ filter }} name="reviewer" label="Reviewer" choices={people} value={filter.reviewer} />
      <Choice {...{ filter }} name="due" label="Next review" choices={dues} value={filter.due} />
      <Choice {...{ filter }} name="risk" label="Risk" choices={risks} value={filter.risk} />
      {filter.topicId ? (
        <Chosen label="Topic" href={listHref(filter, { topic: null })} all="Show all topics, not only">
          {topic?.name ?? "A topic that is not here"}
        </Chosen>
      ) : (
        <TopicPicker
          className="w-56 max-sm:w-full"
          value={null}
          onChange={(picked) => {
            if (picked) router.push(listHref(filter, { topic: picked.id }));
          }}
        />
      )}
      {filter.referenceId ? (
        <Chosen label="Source" href={listHref(filter, { reference: null })} all="Show any source, not only">
          {reference?.formatted ?? "A source that is not here"}
        </Chosen>
      ) : null}
    </div>
  );
}

type ChoiceProps = {
  filter: AnswerFilter;
  name: "owner" | "reviewer" | "due" | "risk";
  label: string;
  choices: readonly { id: string; label: string }[];
  value: string | null;
};

function Choice({ filter, name, label, choices, value }: ChoiceProps) {
  const router = useRouter();
  return (
    <Select
      {...{ label, choices }}
      className="w-40 max-sm:w-[calc(50%-0.375rem)]"
      value={choices.some(({ id }) => id === value) ? value : ANY}
      onChange={(id) => router.push(listHref(filter, { [name]: id === ANY ? null : id }))}
    />
  );
}

type ChosenProps = { label: string; href: string; all: string; children: string };

/** A narrowing that is taken away by a press. */
function Chosen({ label, href, all, children }: ChosenProps) {
  return (
    <div className="flex w-56 flex-col gap-1 max-sm:w-full">
      <span className="font-medium">{label}</span>
      <Link
        {...{ href }}
        aria-label={`${all} ${children}`}
        className="flex min-h-8 items-center gap-2 rounded-md bg-accent-soft px-2.5 text-accent-ink pointer-coarse:min-h-10"
      >
        <span className="min-w-0 flex-1 truncate">{children}</span>
        <X aria-hidden className="size-4 shrink-0" />
      </Link>
    </div>
  );
}

/** What a search keeps of the address. */
function Kept({ filter }: { filter: AnswerFilter }) {
  return [...new URLSearchParams(listQuery({ ...filter, q: null }))].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
