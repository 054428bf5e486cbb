"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FindQuery } from "@/components/editor/find-matches";
import {
  findPlugin,
  foundIn,
  goToMatch,
  lookFor,
  replaceMatch,
  replaceMatches,
  selectMatch,
  stopFinding,
} from "@/components/editor/find-plugin";
import { roomFor } from "@/components/editor/find-room";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { TooltipHome } from "@/components/ui/tooltip";

type Props = {
  editor: Editor;
  canReplace: boolean;
  /** Opens the line to replace with; null where nothing may be written. */
  onReplace: (() => void) | null;
  onClose: () => void;
};

/** Finds words in the answer and puts others in their place. Enter goes on, Shift and Enter back; Escape goes to the words in the text. */
export function FindPanel({ editor, canReplace, onReplace, onClose }: Props) {
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const { query, setQuery, field } = useFinding(editor, panel);
  const { matches, current } = useEditorState({ editor, selector: ({ editor: now }) => foundIn(now.state) });
  const close = () => {
    selectMatch(editor);
    onClose();
    setTimeout(() => editor.commands.focus());
  };
  const change = (changed: Partial<FindQuery>) => setQuery({ ...query, ...changed });
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "F3") goToMatch(editor, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const nothing = matches.length === 0 ? "Nothing is found." : null;
  return (
    <search
      ref={setPanel}
      aria-label="Find in the answer"
      onKeyDown={press}
      className="absolute top-full right-0 z-10 mt-1 flex w-104 max-w-full flex-col gap-2 rounded-lg border border-line bg-raised p-2.5 shadow-raised sm:right-2"
    >
      <TooltipHome value={panel}>
        <div className="flex items-center gap-1">
          <input
            ref={field}
            aria-label="Find"
            placeholder="Find in the answer"
            className="control min-w-0 flex-1"
            value={query.words}
            onChange={(event) => change({ words: event.target.value })}
            onKeyDown={(event) => onEnter(event, () => goToMatch(editor, event.shiftKey ? -1 : 1))}
          />
          <output className="min-w-16 text-center text-sm text-muted tabular-nums">
            {countWords({ count: matches.length, current, hasWords: query.words.trim() !== "" })}
          </output>
          <IconButton label="The one before" reason={nothing} onPress={() => goToMatch(editor, -1)}>
            <ChevronUp aria-hidden />
          </IconButton>
          <IconButton label="The next one" reason={nothing} onPress={() => goToMatch(editor, 1)}>
            <ChevronDown aria-hidden />
          </IconButton>
          <IconButton label="Close" onPress={close}>
            <X aria-hidden />
          </IconButton>
        </div>
        {canReplace ? <Replace editor={editor} nothing={nothing} /> : null}
        <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <Checkbox
            label="Match case"
            checked={query.matchesCase}
            onChange={(event) => change({ matchesCase: event.target.checked })}
          />
          <Checkbox
            label="Whole words"
            checked={query.wholeWords}
            onChange={(event) => change({ wholeWords: event.target.checked })}
          />
          {onReplace && !canReplace ? (
            <button
              type="button"
              className="ml-auto cursor-pointer text-accent-ink underline"
              onClick={onReplace}
            >
              Replace…
            </button>
          ) : null}
        </div>
      </TooltipHome>
    </search>
  );
}

function Replace({ editor, nothing }: { editor: Editor; nothing: string | null }) {
  const [words, setWords] = useState("");
  const [told, setTold] = useState("");
  return (
    <div className="flex flex-wrap items-center gap-1">
      <input
        aria-label="Replace with"
        placeholder="Replace with"
        className="control min-w-32 flex-1"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => onEnter(event, () => replaceMatch(editor, words))}
      />
      <Button size="small" reason={nothing} onPress={() => replaceMatch(editor, words)}>
        Replace
      </Button>
      <Button size="small" reason={nothing} onPress={() => setTold(toldWords(replaceMatches(editor, words)))}>
        Replace all
      </Button>
      <output className="w-full text-sm text-muted empty:hidden">{told}</output>
    </div>
  );
}

function useFinding(editor: Editor, panel: HTMLElement | null) {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<FindQuery>(() => ({
    words: selectedWords(editor),
    matchesCase: false,
    wholeWords: false,
  }));
  useEffect(() => {
    editor.registerPlugin(findPlugin());
    field.current?.select();
    return () => stopFinding(editor);
  }, [editor]);
  useEffect(() => lookFor(editor, query), [editor, query]);
  const place = useEditorState({
    editor,
    selector: ({ editor: now }) => foundIn(now.state).matches[foundIn(now.state).current]?.from,
  });
  useEffect(() => {
    if (place !== undefined && panel) showPlace(editor, panel);
  }, [editor, panel, place]);
  return { query, setQuery, field };
}

// The focus stays in the box, so the text must be brought into view by hand, and out from under the box.
function showPlace(editor: Editor, panel: HTMLElement): void {
  requestAnimationFrame(() => {
    const place = editor.view.dom.querySelector(".found.is-current");
    if (!place) return;
    panel.style.translate = "";
    place.scrollIntoView({ block: "nearest" });
    const room = () =>
      roomFor(place.getBoundingClientRect(), panel.getBoundingClientRect(), window.innerHeight);
    window.scrollBy(0, -room().scroll);
    // Where the page begins the box moves along, and covers the place as before.
    const { shift } = room();
    if (shift > 0) panel.style.translate = `0 ${shift}px`;
  });
}

function selectedWords({ state }: Editor): string {
  const { from, to, $from, $to } = state.selection;
  return $from.sameParent($to)
    ? (state.doc.textBetween(from, to, "", "\uFFFC").split("\uFFFC")[0]?.slice(0, 200) ?? "")
    : "";
}

function onEnter(event: KeyboardEvent, act: () => void): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  act();
}

function countWords({
  count,
  current,
  hasWords,
}: {
  count: number;
  current: number;
  hasWords: boolean;
}): string {
  if (!hasWords) return "";
  return count === 0 ? "Not found" : `${current + 1} of ${count.toLocaleString("en-US")}`;
}

function toldWords(count: number): string {
  return `${count.toLocaleString("en-US")} replaced.`;
}
