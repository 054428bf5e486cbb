"use client";

import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { changeCitations } from "@/components/editor/change-citations";
import { type CitationMember, moveInGroup, removeFromGroup } from "@/components/editor/citation-group";
import { numbersIn } from "@/components/editor/citation-numbers";
import { LocatorField, wayOf } from "@/components/editor/locator-field";
import type { SelectedCitation } from "@/components/editor/selected-citation";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = {
  editor: Editor;
  selected: SelectedCitation;
  known: ReadonlyMap<string, ReferenceCard>;
  canWrite: boolean;
  onDone: () => void;
};

/** Which control of which row has the focus after a change, for the rows stand in another order then. */
type Control = "look" | "place" | "up" | "down" | "remove";

/** The citations of one group in their order: each can be looked at, given its place in the source, moved and taken out. */
export function CitationMembers(props: Props) {
  const { editor, selected, canWrite } = props;
  const { members } = selected.group;
  const list = useRef<HTMLOListElement>(null);
  const [next, setNext] = useState<{ position: number; control: Control } | null>(null);
  useEffect(() => {
    if (!next) return;
    const control = `[data-position="${next.position}"] [data-control=${next.control}]`;
    list.current?.querySelector<HTMLElement>(`${control}:is(button), ${control} :is(button, input)`)?.focus();
  }, [next]);
  const move = (position: number, by: -1 | 1, control: Control) => {
    if (changeCitations(editor, (state) => moveInGroup(state, position, by)))
      setNext({ position: position + by, control });
  };
  const remove = (position: number) => {
    changeCitations(editor, (state) => removeFromGroup(state, position));
    const last = selected.group.to - 2;
    if (members.length > 2) setNext({ position: Math.min(position, last), control: "remove" });
    else props.onDone();
  };
  return (
    <div className="flex flex-col gap-1.5 border-b border-line pb-3">
      <h3 className="text-sm font-medium">Sources cited here</h3>
      <ol ref={list} className="flex flex-col">
        {members.map((member) => (
          <Member
            key={member.position}
            {...props}
            {...{ member, move }}
            onRemove={() => remove(member.position)}
          />
        ))}
      </ol>
      {canWrite ? (
        <p className="text-sm text-muted">
          Alt and ↑ or ↓ move a source. Readers see the numbers in counting order.
        </p>
      ) : null}
    </div>
  );
}

type MemberProps = Props & {
  member: CitationMember;
  move: (position: number, by: -1 | 1, control: Control) => void;
  onRemove: () => void;
};

function Member({ editor, selected, known, canWrite, member, move, onRemove, onDone }: MemberProps) {
  const { position, refId, locator } = member;
  const label = known.get(refId)?.label ?? "A source that is not in the library";
  const isCurrent = position === selected.position;
  const look = () =>
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)));
  const press = (event: KeyboardEvent) => {
    const by = canWrite ? wayOf(event) : null;
    if (!by) return;
    event.preventDefault();
    move(position, by, "look");
  };
  return (
    <li
      data-position={position}
      className={classNames(
        "flex items-center gap-1 rounded-md py-0.5 pr-0.5 pl-1.5",
        isCurrent && "bg-accent-soft",
      )}
    >
      <button
        type="button"
        aria-pressed={isCurrent}
        data-control="look"
        className="flex min-w-0 flex-1 cursor-pointer items-baseline gap-1.5 text-left"
        onClick={look}
        onKeyDown={press}
      >
        <span className="shrink-0 tabular-nums">[{numbersIn(editor.state).get(refId) ?? "?"}]</span>
        <span className="truncate" title={label}>
          {label}
        </span>
      </button>
      {canWrite ? (
        <>
          <div data-control="place" className="w-28 shrink-0" data-current={isCurrent || undefined}>
            <LocatorField
              {...{ editor, position, locator, onDone }}
              key={`${refId} ${locator}`}
              label={`Place in the source: ${label}`}
              isInRow
              onMove={(by) => move(position, by, "place")}
            />
          </div>
          <span data-control="up">
            <IconButton
              size="small"
              label={`Move up: ${label}`}
              onPress={() => move(position, -1, "up")}
              {...end(position === selected.group.from, "It is the first.")}
            >
              <ArrowUp aria-hidden />
            </IconButton>
          </span>
          <span data-control="down">
            <IconButton
              size="small"
              label={`Move down: ${label}`}
              onPress={() => move(position, 1, "down")}
              {...end(position === selected.group.to - 1, "It is the last.")}
            >
              <ArrowDown aria-hidden />
            </IconButton>
          </span>
          <span data-control="remove">
            <IconButton size="small" label={`Remove: ${label}`} onPress={onRemove}>
              <X aria-hidden />
            </IconButton>
          </span>
        </>
      ) : (
        <span className="text-sm text-muted">{locator}</span>
      )}
    </li>
  );
}

// A button that leads nowhere stays where it is and says why, quietly.
function end(isEnd: boolean, reason: string): { reason?: string; className?: string } {
  return isEnd ? { reason, className: "border-transparent! bg-transparent! opacity-50" } : {};
}
