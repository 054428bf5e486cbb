const RESEARCH =
  /(?<!\p{L})(?<!(?:conduction|imaging|sleep|laboratory|lab|blood|x-ray|swallow|swallowing|motility|diagnostic|function|chromosome|genetic)\s)(?:stud(?:y|ies)|researchers?|scientists|clinical trials?|meta-analys[ie]s|case reports?|in the (?:medical )?literature)(?!\p{L})/iu;
const HOW_OFTEN =
  /(?<!\p{L})(?:rarely|seldom|(?:in )?most (?:of|people|patients|persons|individuals|children|adults|women|men|babies|infants|families|cases|affected|often|common|commonly|frequent|frequently|likely)|(?:higher|increased|lower|reduced|greater|risk|at) risk|risks? (?:of|for|factors?)|more likely|less likely)(?!\p{L})/iu;
const NAME_WITH_NUMBER =
  /\b(?:type|types|stage|grade|class|chromosome|vitamin|factor|step|section|chapter|page|part|option|phase|group|category|trisomy|monosomy|figure|table|number|no|room|suite|box|interleukin|omega|covid|subtype|exon|codon|level)s?[\s.-]+\d+[a-z]?\b/gi;
const NOT_A_FIGURE =
  /\b(?:19|20)\d\ds?\b|(?:\+?1[-.\s])?\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}\b|\b1-8\d\d[-\w]*|\[[^\]]*\]|https?:\S+|www\.\S+|\S+@\S+|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{1,2}(?:p|q)[\d.]*|[\p{L}_-]+\d[\p{L}\d-]*|\d+[\p{L}][\p{L}\d]*|^\s*\(?\d{1,2}[.)]\s|\b\d{1,2}\s+(?:\p{L}+\s+)?(?:types?|subtypes?|forms?|kinds?|cop(?:y|ies)|parts?|steps?|ways?|options?|groups?|stages?|genes?|chromosomes?|limbs)\b|\b(?:one|two)-\d+|(?<=\p{Ll}{3}[.,;])\d{1,3}(?:[,–-]\d{1,3})*(?=\s|$)/gu;
const DOSE = /\d\s?(?:[mkµμ]?g|m[Ll]|IU|mmol)(?:\b|\/)|\d\s?%/;
const FIGURE = /\d/;
const NUMBER_WORDS =
  /(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten)(?:\s+(?:in|out of)\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|a|one)(?:\s+(?:hundred|thousand|million))?)(?!\p{L})|(?<!\p{L})(?:half|a third|two thirds|a quarter|three quarters) of (?!the (?:body|face|head|brain|day|time|year))/iu;
// Sentences that say that nothing is known, or tell readers where to look, claim nothing.
const NOTHING_KNOWN =
  /(?<!\p{L})(?:not aware of|unaware of|(?:could|did|do|were|are) not (?:able to )?(?:find|identify|locate|know)|unable to (?:find|identify|locate)|no (?:published |known |medical )?(?:stud(?:y|ies)|reports?|cases?|information|research|guidelines|clinical trials?))(?!\p{L})/iu;
const POINTS =
  /^\W*(?:you (?:can|may|might) (?:also )?(?:find|read|search|view|contact|ask|learn|want|wish|see|visit|call)|to (?:find|learn|read|view|search|see)|for (?:more|further|additional)|click|please|we (?:recommend|suggest|encourage|hope|strongly)|if you (?:are|would|have|want|wish)|talk|ask|contact|visit|see|read|your (?:doctor|health))/i;

/** What a sentence claims that needs a source, as the end of “This sentence …”; null when it claims nothing of the kind. Names with numbers, years, telephone numbers and addresses are no figures. */
export function claimIn(sentence: string): string | null {
  if (sentence.trim().endsWith("?")) return null;
  const bare = sentence.replace(NAME_WITH_NUMBER, "").replace(NOT_A_FIGURE, "");
  const points = POINTS.test(sentence) || NOTHING_KNOWN.test(sentence);
  if (DOSE.test(sentence) || ((FIGURE.test(bare) || NUMBER_WORDS.test(bare)) && !points))
    return "gives a figure";
  if (points) return null;
  if (RESEARCH.test(sentence)) return "speaks of research";
  return HOW_OFTEN.test(sentence) ? "says how often or how risky" : null;
}
