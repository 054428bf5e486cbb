import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { numbersIn } from "@/components/editor/citation-numbers";

/** The sources that a text in the editor cites now, and those whose last citation went while this window was open. A source that is cited again is none of them. */
export function useNotCitedAnyMore(editor: Editor) {
  const numbers = useEditorState({ editor, selector: ({ editor: current }) => numbersIn(current.state) });
  const before = useRef(numbers);
  const [gone, setGone] = useState<readonly string[]>([]);
  useEffect(() => {
    const lost = [...before.current.keys()].filter((id) => !numbers.has(id));
    before.current = numbers;
    setGone((known) => {
      const next = [...known.filter((id) => !numbers.has(id) && !lost.includes(id)), ...lost];
      return next.join() === known.join() ? known : next;
    });
  }, [numbers]);
  const settle = (refId: string) => setGone((known) => known.filter((id) => id !== refId));
  return { cited: numbers, gone, settle };
}
