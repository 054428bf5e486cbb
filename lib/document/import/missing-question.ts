const ASKED_BY_WORDS: [RegExp, (topic: string) => string][] = [
  [/\bsigns and symptoms\b/i, (topic) => `What are the signs and symptoms of ${topic}?`],
  [/\b(?:inherited|inheritance)\b/i, (topic) => `Is ${topic} inherited?`],
  [/\b(?:treatment|treated|management)\b/i, (topic) => `How is ${topic} treated?`],
  [/\b(?:diagnos\w+|testing)\b/i, (topic) => `How is ${topic} diagnosed?`],
  [/\b(?:caused?|causes)\b/i, (topic) => `What causes ${topic}?`],
];

/** The likeliest question for a text that has none: the first block of a text says what the topic is, a later one is known by its first sentence. An editor must confirm it. */
export function likelyQuestion(topic: string, firstSentence: string, isFirst: boolean): string {
  const subject = topic || "this condition";
  if (isFirst) return `What is ${subject}?`;
  const asked = ASKED_BY_WORDS.find(([words]) => words.test(firstSentence))?.[1];
  return asked ? asked(subject) : `What else is known about ${subject}?`;
}

/** The topic a text without a title begins with ("Marfan syndrome is a …"), or undefined. */
export function likelyTopic(firstSentence: string): string | undefined {
  return /^(?:an? |the )?(\p{Lu}[^.,;:?!]{2,79}?)(?:,? \([^)]*\))? (?:is|are) (?:an? |the |one )/u.exec(
    firstSentence,
  )?.[1];
}
