/** A word beside a source that says what kind of evidence it is, and how much it can carry. */
export type EvidenceBadge = { text: string; tone: "neutral" | "positive" | "caution"; hint: string };

// PubMed's publication types (MeSH tree V), the more telling first: only one of them is shown.
const byType: readonly [type: RegExp, badge: EvidenceBadge][] = [
  [
    /^(practice )?guideline$/i,
    { text: "Guideline", tone: "positive", hint: "A guideline of an expert body." },
  ],
  [
    /^meta-analysis$/i,
    { text: "Meta-analysis", tone: "positive", hint: "Several studies counted together." },
  ],
  [
    /^(systematic review|network meta-analysis)$/i,
    {
      text: "Systematic review",
      tone: "positive",
      hint: "All studies of a question, searched for by a stated method.",
    },
  ],
  [
    /^randomized controlled trial(, veterinary)?$/i,
    { text: "Randomized trial", tone: "positive", hint: "A trial in which chance decided on the treatment." },
  ],
  [
    /clinical trial(,.*)?$|^clinical study$/i,
    { text: "Trial", tone: "positive", hint: "A study in which a treatment was tried." },
  ],
  [
    /^observational study$/i,
    {
      text: "Observational study",
      tone: "neutral",
      hint: "People were observed, not treated for the study.",
    },
  ],
  [
    /^consensus (development conference(, nih)?|statement)$/i,
    { text: "Consensus", tone: "neutral", hint: "What experts agreed on." },
  ],
  [
    /^(scoping )?review$/i,
    { text: "Review", tone: "neutral", hint: "Other studies told together, by choice of the authors." },
  ],
  [
    /^case reports?$/i,
    {
      text: "Case report",
      tone: "caution",
      hint: "One person, or very few: it shows that something happens, not how often.",
    },
  ],
  [
    /^(editorial|comment|letter|news)$/i,
    { text: "Opinion", tone: "caution", hint: "An opinion or a letter, not a study." },
  ],
  [/^preprint$/i, { text: "Preprint", tone: "caution", hint: "Not yet reviewed by anybody." }],
];

/** What an editor should know about a source at a glance: one badge for the kind of evidence, one when it is older than the house limit (years). */
export function evidenceBadges(
  source: { evidence: readonly string[]; year: number | undefined },
  limit: { years: number; thisYear: number },
): EvidenceBadge[] {
  const kind = byType.find(([type]) => source.evidence.some((one) => type.test(one.trim())))?.[1];
  const age = source.year === undefined ? 0 : limit.thisYear - source.year;
  const old: EvidenceBadge = {
    text: `${age} years old`,
    tone: "caution",
    hint: `Older than the ${limit.years} years that the centre has set. Look for something newer.`,
  };
  return [...(kind ? [kind] : []), ...(age > limit.years ? [old] : [])];
}
