import { publishedLives } from "./published-lives";
import type { SampleLife } from "./sample-life";

/** The answers of the sample content, in the order in which the seed makes them. */
export const sampleLives: readonly SampleLife[] = [
  ...publishedLives,
  {
    file: "cystinosis.txt",
    block: 2,
    topic: "Cystinosis",
    owner: "specialist2",
    riskClass: "standard",
    state: "draft",
    toFix: null,
  },
  {
    file: "wilson-disease.txt",
    block: 1,
    topic: "Wilson disease",
    owner: "specialist2",
    riskClass: "low",
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
    riskClass: "standard",
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
    riskClass: "standard",
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
    riskClass: "standard",
    state: "draft",
    toFix: {
      quote: "on The LAM Foundation's website here",
      sentence: "The word “here” has lost its link. Link it to https://www.thelamfoundation.org/.",
    },
  },
];
