"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { TopicPicker } from "@/components/topics/topic-picker";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { type AnswerFilter, listHref } from "@/lib/answers/list-filter";

type Props = {
  filter: AnswerFilter;
  owners: readonly { id: string; name: string }[];
  topic: { id: string; name: string } | null;
};

const ANYBODY = "anybody";

/** Narrows the list: words, owner, topic. Each choice is an address of its own, so Back undoes it. */
export function ListFilters({ filter, owners, topic }: Props) {
  const router = useRouter();
  const people = [
    { id: ANYBODY, label: "Anybody" },
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
      <Select
        label="Owner"
        className="w-44 max-sm:w-full"
        choices={people}
        value={people.some(({ id }) => id === filter.owner) ? filter.owner : ANYBODY}
        onChange={(id) => router.push(listHref(filter, { owner: id === ANYBODY ? null : id }))}
      />
      {filter.topicId ? (
        <div className="flex w-56 flex-col gap-1 max-sm:w-full">
          <span className="font-medium">Topic</span>
          <Link
            href={listHref(filter, { topic: null })}
            aria-label={`Show all topics, not only ${topic?.name ?? "this one"}`}
            className="flex min-h-8 items-center gap-2 rounded-md bg-accent-soft px-2.5 text-accent-ink pointer-coarse:min-h-10"
          >
            <span className="min-w-0 flex-1 truncate">{topic?.name ?? "A topic that is not here"}</span>
            <X aria-hidden className="size-4 shrink-0" />
          </Link>
        </div>
      ) : (
        <TopicPicker
          className="w-56 max-sm:w-full"
          value={null}
          onChange={(picked) => {
            if (picked) router.push(listHref(filter, { topic: picked.id }));
          }}
        />
      )}
    </div>
  );
}

/** What a search keeps of the address. */
function Kept({ filter: { state, owner, topicId } }: { filter: AnswerFilter }) {
  return Object.entries({ state, owner, topic: topicId }).map(([name, value]) =>
    value ? <input key={name} type="hidden" name={name} value={value} /> : null,
  );
}
