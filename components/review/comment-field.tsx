"use client";

import {
  type ComponentProps,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import { mentionedIn, type Person } from "@/components/review/mention";
import { type ListPeople, useMention } from "@/components/review/use-mention";
import { classNames } from "@/components/ui/class-names";
import { TextArea } from "@/components/ui/text-area";

type Props = Omit<ComponentProps<typeof TextArea>, "onKeyDown" | "onBlur"> & {
  people: ListPeople;
  onMentions: (ids: string[]) => void;
};

/** The words of a comment. @ and a few letters of a name offer the people who can see the answer; who is named hears of it. */
export function CommentField({ people, onMentions, onChange, ref, ...field }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const mention = useMention(area, people);
  const [active, setActive] = useState(0);
  const { offered, known } = mention;
  const name = useEffectEvent(() => onMentions(mentionedIn(area.current?.value ?? "", known)));
  // A name may stand in the words before the people are known.
  useEffect(() => {
    if (known.length > 0) name();
  }, [known]);
  const place = Math.min(active, offered.length - 1);
  const isOpen = offered.length > 0;
  const press = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way) setActive((place + way + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") mention.choose(offered[place] as Person);
    else if (event.key === "Escape") mention.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <TextArea
        {...field}
        ref={(element) => {
          area.current = element;
          if (typeof ref === "function") ref(element);
        }}
        onChange={(event) => {
          void onChange?.(event);
          onMentions(mentionedIn(event.target.value, known));
          setActive(0);
          mention.look();
        }}
        onKeyDownCapture={press}
        onBlurCapture={mention.close}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? `${id}-people` : undefined}
        aria-activedescendant={isOpen ? `${id}-${place}` : undefined}
      />
      {isOpen ? <People {...{ id, offered, place }} choose={mention.choose} /> : null}
      <output className="sr-only">
        {isOpen ? `${offered.length} people. Arrow keys choose, Enter takes.` : ""}
      </output>
    </div>
  );
}

type PeopleProps = {
  id: string;
  offered: readonly Person[];
  place: number;
  choose: (person: Person) => void;
};

function People({ id, offered, place, choose }: PeopleProps) {
  return (
    <div
      id={`${id}-people`}
      role="listbox"
      aria-label="People to name"
      className="mt-1 max-h-44 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-raised"
    >
      {offered.map((person, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text; the active choice is told by aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text
        <div
          key={person.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === place}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(person)}
          className={classNames("cursor-pointer rounded-md px-2 py-1.5", at === place && "bg-hover")}
        >
          {person.name}
        </div>
      ))}
    </div>
  );
}
