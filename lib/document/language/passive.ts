const IRREGULAR =
  "born|borne|broken|brought|built|caught|chosen|done|drawn|driven|eaten|felt|found|given|grown|held|hidden|kept|known|led|left|lost|made|meant|paid|put|read|run|said|seen|sent|set|shown|spread|taken|taught|thought|told|understood|undertaken|withdrawn|worn|written";
// Words that end like participles and only say how something is.
const NO_PARTICIPLE =
  "indeed|need|seed|speed|breed|bleed|feed|proceed|succeed|exceed|hundred|red|bed|shed|naked|sacred|wicked|tired|worried|concerned|interested|scared|excited|pleased|married|related|unrelated|supposed|used|located|limited|advanced|complicated|varied|affected|detailed|experienced|gifted|aged|associated|based|characterized|characterised|involved|composed|pronounced";
const ADVERB =
  "(?:not|also|often|usually|sometimes|rarely|now|still|then|first|both|all|only|most|more|always|never|well|[a-z]+ly)";
const PASSIVE = new RegExp(
  `(?<![\\p{L}])(?:is|are|was|were|be|been|being|get|gets|got)\\s+(?:${ADVERB}\\s+){0,2}(?!(?:${NO_PARTICIPLE})(?![\\p{L}]))(?:\\p{Ll}{2,}ed|${IRREGULAR})(?![\\p{L}])`,
  "iu",
);

/** Whether a sentence has a verb in the passive voice: a form of “be” and a participle, adverbs between them allowed (Federal Plain Language Guidelines, “Use active voice”). */
export function isPassive(sentence: string): boolean {
  return PASSIVE.test(sentence);
}
