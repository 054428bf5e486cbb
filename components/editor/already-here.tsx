"use client";

import { ReferenceLine } from "@/components/references/reference-line";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = { cards: readonly ReferenceCard[]; onCite: (card: ReferenceCard) => void; onBack?: () => void };

/** Offers sources that the library has already instead of a second copy. */
export function AlreadyHere({ cards, onCite, onBack }: Props) {
  return (
    <div className="flex flex-col gap-3 p-4">
      <Notice title="Already in the library" isAnnounced>
        Cite this one, so that its number and its corrections are shared.
      </Notice>
      {cards.map((card, place) => (
        <div key={card.id} className="flex flex-col items-start gap-2">
          <p>
            <ReferenceLine csl={card.csl} notices={card.notices} />
          </p>
          {card.isArchived ? (
            <p className="text-sm text-warning-ink">
              Archived: a colleague took it out of use. Look whether a newer source says the same.
            </p>
          ) : null}
          <Button variant="primary" autoFocus={place === 0} onPress={() => onCite(card)}>
            Cite it
          </Button>
        </div>
      ))}
      {onBack ? (
        <Button variant="quiet" className="self-start" onPress={onBack}>
          It is another source: back to the fields
        </Button>
      ) : null}
    </div>
  );
}
