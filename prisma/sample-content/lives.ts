import type { SampleLife } from "./sample-life";

/** The answers of the sample content, in the order in which the seed makes them. */
export const sampleLives: readonly SampleLife[] = [
  {
    file: "marfan-syndrome.txt",
    block: 1,
    topic: "Marfan syndrome",
    owner: "specialist",
    reviewEveryMonths: 36,
    state: "published",
    submitNote: "Brought over from our old site. Links opened and checked; the text is as it was.",
    reviewer: "reviewer",
    approvalNote:
      "Read against all four sources. The figure for new gene changes agrees with the current chapter.",
    publisher: "publisher",
    keepsImportedDate: true,
  },
  {
    file: "hereditary-hemorrhagic-telangiectasia.txt",
    block: 1,
    topic: "Hereditary hemorrhagic telangiectasia",
    owner: "specialist2",
    reviewEveryMonths: 24,
    state: "published",
    submitNote:
      "New answer. The order of treatments follows the 2020 guidelines; please look closely at the pomalidomide paragraph.",
    reviewer: "reviewer",
    approvalNote: "Numbers of both trials checked. Agree with the wording on pomalidomide.",
    publisher: "publisher",
    keepsImportedDate: false,
  },
  {
    file: "cystinosis.txt",
    block: 1,
    topic: "Cystinosis",
    owner: "specialist2",
    reviewEveryMonths: 24,
    state: "published",
    submitNote:
      "First of two questions from one family. The second, on treatment, follows when this one is through.",
    reviewer: "reviewer2",
    approvalNote: "Ages and percentages agree with the sources.",
    publisher: "publisher",
    keepsImportedDate: true,
  },
  {
    file: "cystinosis.txt",
    block: 2,
    topic: "Cystinosis",
    owner: "specialist2",
    reviewEveryMonths: 24,
    state: "draft",
    toFix: null,
  },
  {
    file: "phenylketonuria.txt",
    block: 1,
    topic: "Phenylketonuria",
    owner: "specialist",
    reviewEveryMonths: 24,
    state: "published_with_draft",
    submitNote: "Target levels taken from the European and the American guideline; they agree.",
    reviewer: "reviewer2",
    approvalNote:
      "Target range and the conversion to mg/dL are right. Good that diet is not to be restarted alone.",
    publisher: "publisher",
    keepsImportedDate: false,
    draft: {
      by: "specialist",
      reason:
        "The sentence gives one interval for blood tests; the European guideline gives two, closer together during pregnancy.",
      changes: [
        {
          find: "Blood levels are usually checked every week before conception and during pregnancy.[1]",
          replace:
            "Blood levels are usually checked at least once a week before conception and twice a week during pregnancy.[1]",
        },
      ],
      newReferences: [],
    },
  },
  {
    file: "acute-intermittent-porphyria.txt",
    block: 1,
    topic: "Acute intermittent porphyria",
    owner: "specialist2",
    reviewEveryMonths: 24,
    state: "published_again",
    submitNote: "Our answer of 2008 as it stood, so that the new edition starts from what readers saw.",
    reviewer: "reviewer2",
    approvalNote:
      "Still correct as far as it goes. It says nothing of givosiran: please bring a second edition soon.",
    publisher: "publisher",
    keepsImportedDate: true,
    second: {
      by: "specialist2",
      reason: "A medicine that prevents attacks has been approved since the answer was written.",
      changes: [
        {
          find: "Other people with frequent attacks are sometimes given hemin at regular intervals to prevent them; this has been less well studied.[1]",
          replace:
            "Other people with frequent attacks are sometimes given hemin at regular intervals to prevent them; this has been less well studied.[1] A newer choice is givosiran, which is injected under the skin once a month. In a trial with 94 people, those with AIP who received givosiran had 74% fewer attacks than those who received a placebo.[4] Liver enzymes and kidney tests changed more often with givosiran, so regular blood tests are needed.[4]",
        },
      ],
      newReferences: [
        "Balwani M, Sardh E, Ventura P, et al. Phase 3 Trial of RNAi Therapeutic Givosiran for Acute Intermittent Porphyria. N Engl J Med. June 11, 2020; 382(24):2289-2301. https://pubmed.ncbi.nlm.nih.gov/32521132/.",
      ],
      submitNote:
        "Adds givosiran with the trial's main result and its side effects. Nothing else is changed.",
      approvalNote: "Rates and side effects agree with the trial report.",
      publicNote: "Added givosiran, a medicine that prevents attacks, with the results of its main trial.",
    },
  },
  {
    file: "erythropoietic-protoporphyria.txt",
    block: 1,
    topic: "Erythropoietic protoporphyria",
    owner: "specialist",
    reviewEveryMonths: 24,
    state: "withdrawn",
    submitNote: "Brought over from our old site, text of December 2016.",
    reviewer: "reviewer",
    approvalNote: "Agrees with its sources as of 2016.",
    publisher: "publisher",
    keepsImportedDate: true,
    withdrawnBy: "publisher",
    reason:
      "The paragraph on treatment describes 2016: it says that afamelanotide is under review in the United States, where it has been approved for adults since 2019. Withdrawn until a new edition is ready.",
  },
  {
    file: "wilson-disease.txt",
    block: 1,
    topic: "Wilson disease",
    owner: "specialist2",
    reviewEveryMonths: 36,
    state: "approved",
    submitNote:
      "Answers the sister's question first. The figure of 0.5% for children is from the European guideline.",
    reviewer: "reviewer",
    approvalNote: "Sound and clear. The list of tests matches the American guideline. Ready to publish.",
  },
  {
    file: "huntington-disease.txt",
    block: 1,
    topic: "Huntington disease",
    owner: "specialist2",
    reviewEveryMonths: 24,
    state: "in_review",
    submitNote:
      "Please check the tone as much as the facts: the reader is 22. Repeat ranges are from reference 4.",
    claimedBy: "reviewer",
    comments: [
      {
        by: "reviewer",
        quote: "40 or more: you will develop HD if you live a normal life span",
        text: "Correct, but the reader meets it without warning. Could the sentence before the list say that one group means the disease will come?",
        blocking: true,
      },
      {
        by: "reviewer",
        quote: "call or text 988 in the United States, or your local emergency number, right away",
        text: "Good that this is here. Consider a line of its own so that nobody misses it.",
        blocking: false,
      },
    ],
  },
  {
    file: "alkaptonuria.txt",
    block: 1,
    topic: "Alkaptonuria",
    owner: "specialist",
    reviewEveryMonths: 24,
    state: "changes_requested",
    submitNote: "New answer. The numbers on nitisinone are from the SONIA 2 report.",
    reviewer: "reviewer2",
    changesWanted:
      "Two things in the paragraph on nitisinone. First, “nitisinone slowed the disease” says more than the trial can: it was open-label, compared nitisinone with no treatment, and measured a severity score; please say so. Second, the raised tyrosine can harm the cornea of the eye. The reader must know the signs (pain, redness, dislike of light) before deciding. The rest is ready.",
  },
  {
    file: "lymphangioleiomyomatosis.txt",
    block: 1,
    topic: "Lymphangioleiomyomatosis",
    owner: "specialist",
    reviewEveryMonths: 24,
    state: "draft",
    toFix: {
      quote: "on The LAM Foundation's website here",
      sentence: "The word “here” has lost its link. Link it to https://www.thelamfoundation.org/.",
    },
  },
];
