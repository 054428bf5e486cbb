"use client";

import { WaitButton } from "@/app/desk/references/new/wait-button";
import type { BoxGroup } from "@/components/references/box/box-item";
import type { SourceBox } from "@/components/references/box/source-box";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = { box: SourceBox; counts: Record<BoxGroup, number> };

/** How many are new, here and to look at; adds what is chosen, and shows how far that is. */
export function BoxActs({ box, counts }: Props) {
  const items = box.store.all();
  const chosen = items.filter(({ isChosen }) => isChosen).length;
  const fresh = items.filter(({ standing }) => standing === "new");
  const isAllChosen = fresh.length > 0 && fresh.every(({ isChosen }) => isChosen);
  return (
    <>
      {box.problem ? (
        <Notice
          tone="danger"
          isAnnounced
          action={
            <Button size="small" onPress={() => void (chosen > 0 ? box.add() : box.ask())}>
              Go on
            </Button>
          }
        >
          {box.problem}
        </Notice>
      ) : null}
      <p role="status" className="text-muted">
        {summaryOf(counts)}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        {box.work ? (
          <Working box={box} />
        ) : (
          <>
            {chosen > 0 ? (
              <Button variant="primary" onPress={() => void box.add()}>
                {chosen === 1 ? "Add the chosen one" : `Add the ${chosen.toLocaleString("en-US")} chosen`}
              </Button>
            ) : null}
            {fresh.length > 1 ? (
              <Button
                onPress={() =>
                  box.store.choose(
                    fresh.map(({ id }) => id),
                    !isAllChosen,
                  )
                }
              >
                {isAllChosen ? "Choose none" : "Choose all new ones"}
              </Button>
            ) : null}
            <WaitButton box={box} />
            <Button variant="quiet" onPress={() => box.clear()}>
              Clear the list
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function Working({ box }: { box: SourceBox }) {
  if (!box.work) return null;
  const { words, done, all } = box.work;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <label className="flex flex-wrap items-center gap-3">
        <span>
          {words}: {done.toLocaleString("en-US")} of {all.toLocaleString("en-US")}
        </span>
        <progress max={all} value={done} className="h-2 w-48 accent-accent" />
      </label>
      <Button size="small" onPress={() => box.stop()}>
        Stop
      </Button>
    </div>
  );
}

function summaryOf(counts: Record<BoxGroup, number>): string {
  const said = [
    [counts.new, "new"],
    [counts.here, "already here"],
    [counts.look, "to look at"],
    [counts.unread, "not understood"],
    [counts.added, "added"],
  ] as const;
  const words = said
    .filter(([count, name]) => count > 0 || name === "new")
    .map(([count, name]) => `${count.toLocaleString("en-US")} ${name}`);
  return `${words.join(", ")}.`;
}
