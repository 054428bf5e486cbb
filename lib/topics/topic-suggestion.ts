/** A topic that fits what was typed; `matched` is the synonym that did, or null when it was the name itself. */
export type TopicSuggestion = { id: string; name: string; matched: string | null };
