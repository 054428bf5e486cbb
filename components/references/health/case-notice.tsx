import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import type { OpenCase } from "@/lib/references/health/case-queries";
import { statusWords } from "@/lib/references/health/status-of";

/** Says above an answer that something was said about a source it rests on; nothing when nothing was. */
export function CaseNotice({ cases }: { cases: readonly OpenCase[] }) {
  if (cases.length === 0) return null;
  return (
    <Notice
      tone={
        cases.some(({ status }) => status === "retracted" || status === "withdrawn") ? "danger" : "warning"
      }
      title={
        cases.length === 1
          ? "Something was said about a source of this answer"
          : "Something was said about sources of this answer"
      }
      className="mb-5"
    >
      <ul>
        {cases.map(({ referenceId, label, status }) => (
          <li key={referenceId}>
            <PlainLink href={`/desk/references/${referenceId}`} className="text-link">
              {label}
            </PlainLink>
            : {statusWords[status] || "a notice"}. Open its case to see the sentences and to acknowledge it.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
