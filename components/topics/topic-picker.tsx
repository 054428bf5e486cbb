"use client";

import { useState } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import type { ActionResult } from "@/lib/web/action-result";
import { useTopicSuggestions } from "./use-topic-suggestions";

/** A topic as a form holds it. */
export type PickedTopic = { id: string; name: string };

type Props = {
  label?: string;
  value: PickedTopic | null;
  onChange: (topic: PickedTopic | null) => void;
  /** Adds a topic; left out where none may be added. */
  addTopic?: (input: { name: string }) => Promise<ActionResult<{ topicId: string; name: string }>>;
  description?: string;
  error?: string | undefined;
  className?: string;
};

const ADD = "add";

/** Finds a topic by any of its names; one that is not there yet is added from here. */
export function TopicPicker({
  label = "Topic",
  value,
  onChange,
  addTopic,
  description,
  error,
  className,
}: Props) {
  const [text, setText] = useState(value?.name ?? "");
  const [problem, setProblem] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const { topics, isLoading, isUnreachable } = useTopicSuggestions(text === value?.name ? "" : text);
  const typed = text.replace(/\s+/g, " ").trim();
  const items = topics.map(({ id, name, matched }) => ({
    id,
    label: name,
    description: matched ? `also ${matched}` : undefined,
  }));
  const isKnown = topics.some(({ name, matched }) =>
    [name, matched].some((word) => word?.toLowerCase() === typed.toLowerCase()),
  );
  const mayAdd =
    addTopic && typed.length > 1 && !isKnown && !isLoading && !isUnreachable && typed !== value?.name;
  const offered = mayAdd
    ? [...items, { id: ADD, label: `Add “${typed}” as a new topic`, description: undefined }]
    : items;

  function choose(topic: PickedTopic) {
    setText(topic.name);
    setProblem(undefined);
    onChange(topic);
  }

  async function add() {
    if (!addTopic) return;
    setText(typed);
    setAdding(true);
    const result = await addTopic({ name: typed }).catch(() => null);
    setAdding(false);
    if (result?.ok && result.value) choose({ id: result.value.topicId, name: result.value.name });
    else setProblem(whyNot(result));
  }

  return (
    <ComboBox
      {...{ label, description, className }}
      items={offered}
      inputValue={text}
      onInputChange={(next) => {
        if (next.startsWith("Add “")) return;
        setText(next);
        setProblem(undefined);
        if (value && next !== value.name) onChange(null);
      }}
      value={value?.id ?? null}
      onChange={(id) => {
        const topic = topics.find((one) => one.id === id);
        if (id === ADD) void add();
        else if (topic) choose(topic);
      }}
      isLoading={isLoading || isAdding}
      allowsCustomValue
      placeholder="Type a disease"
      error={problem ?? error}
      empty={isUnreachable ? "The list cannot be reached. Type on to try again." : "No topic has this name."}
    />
  );
}

function whyNot(result: ActionResult<unknown> | null): string {
  if (!result || result.ok) return "No answer came. Try again.";
  return "refusal" in result ? result.refusal.sentence : Object.values(result.fields).join(" ");
}
