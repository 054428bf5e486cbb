"use client";

import { useEffect, useState } from "react";
import type { TopicSuggestion } from "@/lib/topics/topic-suggestion";

const PAUSE = 120;

/** Topics for what is typed, asked for in the pauses of typing; an answer that comes too late is dropped. */
export function useTopicSuggestions(text: string) {
  const [found, setFound] = useState<{ text: string; topics: TopicSuggestion[] } | null>(null);
  const [isUnreachable, setUnreachable] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/desk/topics?q=${encodeURIComponent(text)}`, { signal: stop.signal })
        .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
        .then(({ topics }) => {
          setFound({ text, topics });
          setUnreachable(false);
        })
        .catch(() => {
          if (!stop.signal.aborted) setUnreachable(true);
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return { topics: found?.topics ?? [], isLoading: found?.text !== text && !isUnreachable, isUnreachable };
}
