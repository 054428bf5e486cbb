import { UsersRound } from "lucide-react";
import type { EditionPresence, OtherWindow } from "@/lib/answers/presence-input";

const doing = {
  viewing: "viewing",
  editing: "editing",
  idle: "idle",
  conflict: "settling two versions",
} as const satisfies Record<OtherWindow["state"], string>;

/** Who else has this edition open, in one quiet line. */
export function PresenceLine({ presence }: { presence: EditionPresence | null }) {
  const words = presence ? othersInWords(presence.others) : "";
  return (
    <output aria-label="Also here" className="flex min-w-0 items-start gap-1.5 text-sm text-muted">
      {words ? (
        <>
          <UsersRound aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 break-words">{words}</span>
        </>
      ) : null}
    </output>
  );
}

/** The other windows in words, each person once with the most that they do: "Rui Ramos (editing), you in another window". */
export function othersInWords(others: readonly OtherWindow[]): string {
  const people = new Map<string, OtherWindow>();
  for (const other of others) {
    const who = other.isYours ? "" : other.name;
    const known = people.get(who);
    if (!known || rank(other) > rank(known)) people.set(who, other);
  }
  return [...people.values()]
    .map(({ name, state, isYours }) =>
      isYours
        ? `you in another window${state === "viewing" ? "" : ` (${doing[state]})`}`
        : `${name} (${doing[state]})`,
    )
    .join(", ");
}

const rank = ({ state }: OtherWindow) => ["idle", "viewing", "editing", "conflict"].indexOf(state);
