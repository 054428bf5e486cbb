import { CopyAsMenu } from "@/components/references/copy-as-menu";
import { ReferenceLine } from "@/components/references/reference-line";
import { Card } from "@/components/ui/card";
import type { WrittenSource } from "@/lib/references/formats/write-formats";

type Props = { answerId: string; sources: readonly WrittenSource[] };

/** The numbered references of an answer as readers see them, to be copied or taken along in any form. */
export function AnswerSources({ answerId, sources }: Props) {
  if (sources.length === 0) return null;
  return (
    <Card
      title="References"
      actions={<CopyAsMenu size="small" sources={sources} query={`answer=${answerId}`} />}
    >
      <ol className="list-decimal space-y-1 pl-6">
        {sources.map(({ id, csl, notices }) => (
          <li key={id}>
            <ReferenceLine csl={csl} notices={notices} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
