import type { SampleLife } from "./sample-life";

/** The sample answers that readers know: published, published with a newer draft, published again, withdrawn. */
export const publishedLives: readonly SampleLife[] = [
  {
    file: "marfan-syndrome.txt",
    block: 1,
    topic: "Marfan syndrome",
    owner: "specialist",
    riskClass: "low",
    state: "published",
    submitNote: "Brought over from our old site. Links opened and checked; the text is as it was.",
    reviewer: "reviewer",
    approvalNote:
      "Read against all four sources. The figure for new gene changes agrees with the current chapter.",
    publisher: "publisher",
    changeKind: "wording",
    changeNote: "",
    wholeAnswerReviewed: false,
  },
  {
    file: "hereditary-hemorrhagic-telangiectasia.txt",
    block: 1,
    topic: "Hereditary hemorrhagic telangiectasia",
    owner: "specialist2",
    riskClass: "standard",
    state: "published",
    submitNote:
      "Brought over from our old site, with a new paragraph on pomalidomide. Please look closely at that one.",
    reviewer: "reviewer",
    approvalNote: "Numbers of both trials checked. Agree with the wording on pomalidomide.",
    publisher: "publisher",
    changeKind: "substantive",
    changeNote: "Added pomalidomide, with the results of its trial.",
    wholeAnswerReviewed: true,
  },
  {
    file: "cystinosis.txt",
    block: 1,
    topic: "Cystinosis",
    owner: "specialist2",
    riskClass: "standard",
    state: "published",
    submitNote:
      "First of two questions from one family. The second, on treatment, follows when this one is through.",
    reviewer: "reviewer2",
    approvalNote: "Ages and percentages agree with the sources.",
    publisher: "publisher",
    changeKind: "wording",
    changeNote: "",
    wholeAnswerReviewed: true,
  },
  {
    file: "phenylketonuria.txt",
    block: 1,
    topic: "Phenylketonuria",
    owner: "specialist",
    riskClass: "standard",
    state: "published_with_draft",
    submitNote: "Target levels taken from the European and the American guideline; they agree.",
    reviewer: "reviewer2",
    approvalNote:
      "Target range and the conversion to mg/dL are right. Good that diet is not to be restarted alone.",
    publisher: "publisher",
    changeKind: "wording",
    changeNote: "",
    wholeAnswerReviewed: true,
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
    riskClass: "standard",
    state: "published_again",
    submitNote: "Our answer of 2008 as it stood, so that the new edition starts from what readers saw.",
    reviewer: "reviewer2",
    approvalNote:
      "Still correct as far as it goes. It says nothing of givosiran: please bring a second edition soon.",
    publisher: "publisher",
    changeKind: "wording",
    changeNote: "",
    wholeAnswerReviewed: false,
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
      reviewer: "reviewer2",
      publisher: "publisher",
      changeKind: "substantive",
      changeNote: "Added givosiran, a medicine that prevents attacks, with the results of its main trial.",
      wholeAnswerReviewed: true,
    },
  },
  {
    file: "erythropoietic-protoporphyria.txt",
    block: 1,
    topic: "Erythropoietic protoporphyria",
    owner: "specialist",
    riskClass: "standard",
    state: "withdrawn",
    submitNote: "Brought over from our old site, text of December 2016.",
    reviewer: "reviewer",
    approvalNote: "Agrees with its sources as of 2016.",
    publisher: "publisher",
    changeKind: "wording",
    changeNote: "",
    wholeAnswerReviewed: false,
    withdrawnBy: "publisher",
    reason:
      "The paragraph on treatment describes 2016: it says that afamelanotide is under review in the United States, where it has been approved for adults since 2019. Withdrawn until a new edition is ready.",
  },
];
