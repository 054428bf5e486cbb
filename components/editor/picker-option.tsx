import { EvidenceWords } from "@/components/references/health/evidence-words";
import { ReferenceLine } from "@/components/references/reference-line";
import { classNames } from "@/components/ui/class-names";
import type { Suggestion } from "@/lib/references/suggest-references";

type Props = {
  id: string;
  card: Suggestion;
  number: number | undefined;
  isActive: boolean;
  onChoose: () => void;
};

/** One source in the picker: its number here if it has one, what editors call it, and its printed line. */
export function PickerOption({ id, card, number, isActive, onChoose }: Props) {
  const where = whereCited(card, number);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the combobox that owns the list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classNames("cursor-pointer rounded-md px-2 py-1.5", isActive && "bg-hover")}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{card.label}</span>
        <span className="shrink-0">
          <EvidenceWords badges={card.badges} />
        </span>
        {where ? <span className="shrink-0 text-xs text-accent-ink">{where}</span> : null}
      </span>
      <span className="line-clamp-2 text-sm text-muted">
        <ReferenceLine csl={card.csl} notices={card.notices} hasLinks={false} />
      </span>
    </div>
  );
}

function whereCited(card: Suggestion, number: number | undefined): string {
  if (number !== undefined) return `[${number}] cited here`;
  if (card.topicUses === 0) return "";
  return card.topicUses === 1 ? "in 1 answer on this topic" : `in ${card.topicUses} answers on this topic`;
}
