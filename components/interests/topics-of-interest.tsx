"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { type PickedTopic, TopicPicker } from "@/components/topics/topic-picker";
import { IconButton } from "@/components/ui/icon-button";

type Props = {
  topics: readonly PickedTopic[];
  change: (topics: PickedTopic[]) => void;
  error?: string | undefined;
};

/** The topics that an interest touches: found by name, added to a list, taken off again. */
export function TopicsOfInterest({ topics, change, error }: Props) {
  const [round, setRound] = useState(0);
  return (
    <div className="flex flex-col gap-2">
      <TopicPicker
        key={round}
        label="Topics it touches"
        description="You cannot review these unless somebody else says why you may. Leave it empty when it touches none of ours."
        value={null}
        error={error}
        onChange={(topic) => {
          if (!topic) return;
          setRound(round + 1);
          const { id, name } = topic;
          if (!topics.some((one) => one.id === id)) change([...topics, { id, name }]);
        }}
      />
      {topics.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5" aria-label="Topics it touches">
          {topics.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-0.5 rounded-md bg-sunken py-0.5 pr-0.5 pl-2">
              {name}
              <IconButton
                label={`Take ${name} off`}
                onPress={() => change(topics.filter((topic) => topic.id !== id))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
