import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { type WrittenForm, type WrittenSource, writtenForms } from "@/lib/references/formats/write-formats";

/** Sources that are read a page at a time while they are written. */
export type SourcePages = AsyncIterable<readonly WrittenSource[]>;

/** The sources as pieces of a file of this form; that they leave us, and which, is recorded first. */
export async function exportReferences(
  actor: Actor,
  { form, what, answerId }: { form: WrittenForm; what: string; answerId?: string },
  pages: SourcePages,
): Promise<AsyncGenerator<string>> {
  authorizeAtDesk(actor, "seeDesk");
  await inTransaction((tx) =>
    recordEvent(tx, actor, {
      subject: { answerId },
      event: { type: "references.exported", format: form, what },
    }),
  );
  return pieces(form, pages);
}

async function* pieces(form: WrittenForm, pages: SourcePages): AsyncGenerator<string> {
  const {
    around: [before, between, after],
    write,
  } = writtenForms[form];
  let number = 0;
  yield before;
  for await (const page of pages) {
    const written = page.map((source) => {
      number += 1;
      return (number === 1 ? "" : between) + write(source, number);
    });
    yield written.join("");
  }
  yield after;
}
