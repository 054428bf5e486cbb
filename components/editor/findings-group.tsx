"use client";

import { ChevronRight, CircleAlert, Lightbulb, Wand } from "lucide-react";
import { useId, useState } from "react";
import { type FindingActs, FindingRow } from "@/components/editor/finding-row";
import { type FindingGroup, keyOf } from "@/components/editor/group-findings";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

const FIRST = 5;

type Props = { group: FindingGroup; isOpenAtFirst: boolean; currentKey: string | null; acts: FindingActs };

/** The findings of one check under its title and count; a long list shows its first few until asked for all. It opens when one of its findings is gone to. */
export function FindingsGroup({ group, isOpenAtFirst, currentKey, acts }: Props) {
  const { title, severity, sentence, rows } = group;
  const [wish, setWish] = useState<boolean | null>(null);
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const current = rows.findIndex(({ finding }) => keyOf(finding) === currentKey);
  const isOpen = wish ?? (isOpenAtFirst || current >= 0);
  const shown = isWhole ? rows : rows.filter((_, at) => at < FIRST || at === current);
  const fixable = rows.flatMap(({ finding }) => (finding.fix ? finding : []));
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, for nothing here is a field; no section, for a landmark for each check would bury the others
    <div role="group" aria-labelledby={id} className="border-t border-line first:border-t-0">
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setWish(!isOpen)}
          className="flex w-full cursor-pointer items-center gap-1.5 rounded-md py-1.5 text-left font-medium hover:bg-hover pointer-coarse:py-2.5"
        >
          <SeverityIcon severity={severity} />
          <span id={id} className="min-w-0 flex-1">
            {title}
          </span>
          <span className="text-sm text-muted tabular-nums">{rows.length}</span>
          <ChevronRight
            aria-hidden
            className={classNames("size-4 shrink-0 text-faint transition-transform", isOpen && "rotate-90")}
          />
        </button>
      </h3>
      {isOpen ? (
        <div className="pb-2">
          {sentence ? <p className="px-2.75 pb-1 text-sm text-muted">{sentence}</p> : null}
          <ul className="flex flex-col gap-0.5">
            {shown.map(({ finding, says }) => (
              <FindingRow
                key={keyOf(finding)}
                {...{ finding, says, acts }}
                isCurrent={keyOf(finding) === currentKey}
              />
            ))}
          </ul>
          <div className="flex flex-wrap gap-1 pl-1">
            {shown.length < rows.length ? (
              <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
                Show all {rows.length}
              </Button>
            ) : null}
            {fixable.length > 1 && group.check !== "unlinked-marker" ? (
              <Button size="small" variant="quiet" onPress={() => acts.fix(fixable)}>
                <Wand aria-hidden /> Put all {fixable.length} right
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}

function SeverityIcon({ severity }: Pick<FindingGroup, "severity">) {
  return severity === "required" ? (
    <CircleAlert aria-hidden className="size-4 shrink-0 text-danger-ink" />
  ) : (
    <Lightbulb aria-hidden className="size-4 shrink-0 text-warning-ink" />
  );
}
