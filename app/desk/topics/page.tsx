import { Tags } from "lucide-react";
import type { Metadata } from "next";
import { addTopic } from "@/app/desk/topics/actions";
import { PageHeader } from "@/components/desk/page-header";
import { AddTopicDialog } from "@/components/topics/add-topic-dialog";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Table } from "@/components/ui/table";
import { whyNotAtDesk } from "@/lib/access/policy";
import { listTopics, type TopicRow } from "@/lib/topics/queries";
import { requireDesk } from "@/lib/web/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Topics" };

/** The diseases of the centre, A to Z, found by any of their names. */
export default async function TopicsPage({ searchParams }: Props) {
  const [actor, asked] = [await requireDesk("seeDesk"), await searchParams];
  const [q, after] = [one(asked.q), one(asked.after)];
  const { rows, next } = await listTopics(actor, { q, after });
  const href = (from: string) =>
    `/desk/topics?${new URLSearchParams({ ...(q ? { q } : {}), ...(from ? { after: from } : {}) })}`;
  return (
    <>
      <PageHeader
        title="Topics"
        actions={<AddTopicDialog addTopic={addTopic} reason={whyNotAtDesk(actor, "addTopic")} />}
      />
      <form action="/desk/topics" className="mb-4 max-w-md">
        <SearchField label="Search topics" name="q" defaultValue={q} placeholder="Name or synonym" />
      </form>
      {rows.length > 0 ? <TopicTable rows={rows} /> : <NoTopics q={q} />}
      <div className="mt-4">
        <Pagination label="Pages of topics" nextHref={next === null ? null : href(next)}>
          {after ? (
            <ButtonLink href={href("")} variant="quiet">
              Back to the first page
            </ButtonLink>
          ) : null}
        </Pagination>
      </div>
    </>
  );
}

function TopicTable({ rows }: { rows: readonly TopicRow[] }) {
  return (
    <Table
      caption="Topics"
      rows={rows}
      rowKey={(topic) => topic.id}
      rowHref={(topic) => `/desk/topics/${topic.id}`}
      columns={[
        { key: "name", title: "Name", cell: (topic) => topic.name },
        {
          key: "synonyms",
          title: "Synonyms",
          cell: (topic) => topic.synonyms.join(", "),
          className: "text-muted",
        },
        { key: "answers", title: "Answers", cell: (topic) => topic.answers, isNumeric: true },
        { key: "published", title: "Published", cell: (topic) => topic.published, isNumeric: true },
      ]}
    />
  );
}

function NoTopics({ q }: { q: string }) {
  return q ? (
    <EmptyState icon={<Tags aria-hidden />} title={`No topic has “${q}” in its names`}>
      Try a part of the word, or add the topic.
    </EmptyState>
  ) : (
    <EmptyState icon={<Tags aria-hidden />} title="No topics yet">
      A topic is a disease. Add the first one; answers are written on it.
    </EmptyState>
  );
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value.slice(0, 200) : "");
