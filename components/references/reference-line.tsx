import type { Said } from "@/lib/references/health/said-notices";
import { formatReference } from "@/lib/references/house-style";
import type { Csl } from "@/lib/references/reference-schema";

type Props = Said<{ csl: Csl }> & {
  /** Off inside something that is itself pressed. */
  hasLinks?: boolean;
};

/** A source printed in the house style, as readers will see it. */
export function ReferenceLine({ csl, notices, hasLinks = true }: Props) {
  return (
    <span className="[overflow-wrap:anywhere]">
      {formatReference(csl, notices).parts.map((part, place) => {
        const words = part.italic ? <em>{part.text}</em> : part.text;
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one printed line keep their order
        if (!part.href || !hasLinks) return <span key={place}>{words}</span>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one printed line keep their order
          <a key={place} href={part.href} target="_blank" rel="noopener noreferrer" className="text-link">
            {words}
          </a>
        );
      })}
    </span>
  );
}
