import type { Metadata } from "next";
import { PageHeader } from "@/components/desk/page-header";
import { MatrixTable } from "@/components/people/matrix-table";
import { MovesTable } from "@/components/people/moves-table";
import { matrixRows } from "@/lib/access/matrix";
import { requireDesk } from "@/lib/web/session";

export const metadata: Metadata = { title: "Who may do what" };

/** The laws of the desk as every act is held to them: who may do what in which state, and what may follow what. */
export default async function RulesPage() {
  await requireDesk("seeDesk");
  return (
    <>
      <PageHeader title="Who may do what" />
      <p className="mb-4 max-w-prose text-muted">
        An edition that its author wrote together with a co-author and submitted; nobody has claimed it. It is
        open from draft until it is published or discarded. Whoever wrote in an edition never judges it,
        whatever their roles.
      </p>
      <MatrixTable rows={matrixRows()} />
      <h2 className="mt-8 mb-2 text-lg font-semibold">What may follow what</h2>
      <MovesTable />
    </>
  );
}
