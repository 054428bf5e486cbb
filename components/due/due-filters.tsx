"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { TopicPicker } from "@/components/topics/topic-picker";
import { Select } from "@/components/ui/select";
import { type RiskClass, riskClasses, riskNames } from "@/lib/answers/review-plan";
import { type DueFilter, dueHref } from "@/lib/due/due-filter";

type Props = {
  filter: DueFilter;
  people: readonly { id: string; name: string }[];
  topic: { id: string; name: string } | null;
};

const ANY = "any";

/** Narrows the reviews: owner, risk, topic. Each choice is an address of its own, so Back undoes it. */
export function DueFilters({ filter, people, topic }: Props) {
  const router = useRouter();
  const go = (changes: Partial<DueFilter>) => router.push(dueHref(filter, changes));
  const chosen = (id: string) => (id === ANY ? undefined : id);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label="Owner"
        className="w-48 max-sm:w-full"
        choices={[
          { id: ANY, label: "Anybody" },
          { id: "me", label: "Me" },
          ...people.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={filter.owner ?? ANY}
        onChange={(id) => go({ owner: chosen(id) })}
      />
      <Select
        label="Risk"
        className="w-48 max-sm:w-full"
        choices={[
          { id: ANY, label: "Any risk" },
          ...riskClasses.map((id) => ({ id, label: riskNames[id].name })),
        ]}
        value={filter.risk ?? ANY}
        onChange={(id) => go({ risk: chosen(id) as RiskClass | undefined })}
      />
      {filter.topic ? (
        <div className="flex w-56 flex-col gap-1 max-sm:w-full">
          <span className="font-medium">Topic</span>
          <Link
            href={dueHref(filter, { topic: undefined })}
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
            if (picked) go({ topic: picked.id });
          }}
        />
      )}
    </div>
  );
}
