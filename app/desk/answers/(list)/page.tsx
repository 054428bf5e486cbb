import { FileText, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askMany, assignMany, planMany, saveView } from "@/app/desk/answers/actions";
import { AnswerTable } from "@/components/answers/answer-table";
import { ListFilters } from "@/components/answers/list-filters";
import { PageOfAnswersTick } from "@/components/answers/many/answer-tick";
import { ChosenBar } from "@/components/answers/many/chosen-bar";
import { RowKeys } from "@/components/answers/row-keys";
import { PageHeader } from "@/components/desk/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { ViewsMenu } from "@/components/views/views-menu";
import { whyNotAtDesk } from "@/lib/access/policy";
import { type AnswerPage, listAnswers } from "@/lib/answers/list-answers";
import { listChoices } from "@/lib/answers/list-choices";
import {
  type AnswerFilter,
  listedStates,
  listHref,
  listQuery,
  readAnswerFilter,
} from "@/lib/answers/list-filter";
import { listViews } from "@/lib/answers/saved-views";
import { requireActor } from "@/lib/web/session";
import { stateNames } from "@/lib/workflow/transitions";

export const metadata: Metadata = { title: "Answers" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every answer of the centre, last changed first. What is shown is in the address and nowhere else. */
export default async function AnswersPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (whyNotAtDesk(actor, "seeDesk") !== null) return null; // the shell says why
  const asked = await searchParams;
  const { filter, notes } = readAnswerFilter(asked);
  const views = await listViews(actor);
  const first = Object.keys(asked).length === 0 ? views.find(({ isDefault }) => isDefault) : undefined;
  if (first?.query) redirect(`/desk/answers?${first.query}`);
  const [page, choices] = await Promise.all([listAnswers(actor, filter), listChoices(actor, filter)]);
  const mayStart = whyNotAtDesk(actor, "startAnswer") === null;
  return (
    <>
      <PageHeader
        title="Answers"
        actions={
          <>
            <ViewsMenu {...{ views, saveView }} query={listQuery(filter)} />
            {mayStart ? <NewAnswer /> : null}
          </>
        }
        tabs={<LinkTabs label="State" tabs={stateTabs(filter)} current={listHref(filter, {})} />}
      />
      <div className="flex flex-col gap-4">
        <ListFilters {...{ filter }} {...choices} />
        {notes.map((note) => (
          <Notice key={note} tone="warning">
            {note}
          </Notice>
        ))}
        {page.answers.length > 0 ? (
          <>
            <div className="-mb-2 text-sm">
              <PageOfAnswersTick rows={page.answers} />
            </div>
            <AnswerTable answers={page.answers} filter={filter} zone={choices.zone} />
            <RowKeys />
            <Pages page={page} filter={filter} />
          </>
        ) : (
          <Nothing filter={filter} mayStart={mayStart} />
        )}
        <ChosenBar
          owners={[{ id: actor.id, name: `${actor.name} (you)` }, ...choices.owners]}
          acts={{ assign: assignMany, plan: planMany, ask: askMany }}
        />
      </div>
    </>
  );
}

function stateTabs(filter: AnswerFilter) {
  const states = listedStates.map((state) => ({
    href: listHref(filter, { state }),
    label: stateNames[state],
  }));
  return [{ href: listHref(filter, { state: null }), label: "All" }, ...states];
}

function NewAnswer() {
  return (
    <ButtonLink href="/desk/answers/new" variant="primary">
      New answer
    </ButtonLink>
  );
}

function Pages({ page, filter }: { page: AnswerPage; filter: AnswerFilter }) {
  const { answers, next } = page;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="min-w-0 flex-1">
        <Pagination label="Pages of answers" nextHref={next && listHref(filter, { after: next })}>
          {answers.length === 1 ? "1 answer" : `${answers.length} answers`}
          {next || filter.after ? " on this page" : ""}, last changed first
        </Pagination>
      </div>
      {filter.after ? <ButtonLink href={listHref(filter, {})}>First page</ButtonLink> : null}
    </div>
  );
}

function Nothing({ filter, mayStart }: { filter: AnswerFilter; mayStart: boolean }) {
  const isNarrowed = listQuery(filter) !== "" || filter.after;
  if (!isNarrowed) {
    return (
      <EmptyState
        icon={<FileText />}
        title="No answers yet"
        action={
          mayStart ? (
            <>
              <NewAnswer />
              <ButtonLink href="/desk/import">Import finished answers</ButtonLink>
            </>
          ) : null
        }
      >
        Every answer of the centre is listed here, from its first draft on.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={filter.q ? `No answer has “${filter.q}” here` : "No answer fits"}
      action={<ButtonLink href="/desk/answers?show=all">Show all answers</ButtonLink>}
    >
      {filter.q
        ? "The search looks for every word, or its beginning, in the question, the answer and the names of its topic. Try fewer words."
        : "Choose another state, person, topic or source, or take a narrowing away."}
    </EmptyState>
  );
}
