import { List } from "lucide-react";
import type { Metadata } from "next";
import { chooseView, removeView } from "@/app/desk/answers/actions";
import { PageHeader } from "@/components/desk/page-header";
import { PressButton } from "@/components/forms/press-button";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { listViews, type OfferedView } from "@/lib/answers/saved-views";
import { requireDesk } from "@/lib/web/session";

export const metadata: Metadata = { title: "Views of the answers" };

/** The saved views of the list: one's own and those that others share. */
export default async function ViewsPage() {
  const actor = await requireDesk("seeDesk");
  const views = await listViews(actor);
  return (
    <>
      <PageHeader
        title="Views of the answers"
        crumbs={[{ href: "/desk/answers?show=all", label: "Answers" }]}
        actions={views.some(({ isDefault }) => isDefault) ? <BeginWithAll /> : null}
      />
      {views.length > 0 ? <ViewTable views={views} /> : <Nothing />}
    </>
  );
}

function BeginWithAll() {
  return (
    <PressButton input={{ viewId: null }} act={chooseView} done="Your list begins with all answers">
      Begin with all answers
    </PressButton>
  );
}

function Nothing() {
  return (
    <EmptyState
      icon={<List />}
      title="No views yet"
      action={<ButtonLink href="/desk/answers?show=all">Open the list of answers</ButtonLink>}
    >
      Narrow the list of answers as you need it, and keep it with “Save this view” under “Views”.
    </EmptyState>
  );
}

function ViewTable({ views }: { views: readonly OfferedView[] }) {
  return (
    <Table
      caption="Saved views"
      rows={views}
      rowKey={({ id }) => id}
      rowHref={({ query }) => `/desk/answers?${query || "show=all"}`}
      columns={[
        { key: "name", title: "View", className: "w-full", cell: ({ name }) => name },
        {
          key: "whose",
          title: "Whose",
          className: "whitespace-nowrap",
          cell: ({ isMine, isShared, owner }) => (
            <>
              {isMine ? "Yours" : owner}
              {isShared ? <span className="block text-sm text-muted">Seen by everybody</span> : null}
            </>
          ),
        },
        {
          key: "first",
          title: "Begins your list",
          className: "whitespace-nowrap",
          cell: ({ isDefault }) => (isDefault ? <Badge tone="success">Yes</Badge> : "No"),
        },
        { key: "acts", title: "Acts", cell: (view) => <Acts view={view} /> },
      ]}
    />
  );
}

function Acts({ view: { id, name, isDefault, whyNotRemove } }: { view: OfferedView }) {
  return (
    <div className="relative flex gap-2">
      {isDefault ? null : (
        <PressButton
          size="small"
          input={{ viewId: id }}
          act={chooseView}
          done={`Your list begins with “${name}”`}
          label={`Begin with: ${name}`}
        >
          Begin with it
        </PressButton>
      )}
      <PressButton
        size="small"
        input={{ viewId: id }}
        act={removeView}
        reason={whyNotRemove}
        done="Removed"
        label={`Remove: ${name}`}
        ask={{
          title: `Remove “${name}”?`,
          description:
            "The answers stay as they are. A list that begins with this view begins with all answers again.",
          confirm: "Remove the view",
          isDangerous: true,
        }}
      >
        Remove
      </PressButton>
    </div>
  );
}
