import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptDocument } from "@/lib/document/accept-document";
import type { NodeJson } from "@/lib/document/document-types";
import { buildDocument } from "./build-document";
import type { FinishedAnswer, FinishedAnswers, LineAs } from "./finished-answer";
import { readFinishedAnswers } from "./read-finished-answers";

const answerText = `Harbour Rare Disease Centre

Fibrodysplasia of the tail

Other Names for this Disease
  • Tail fibrodysplasia
  • TFD; Old tail; tfd
More Names

Can my son play football?

Contact sports are not advised.[2][1] A fall may start new bone growth,[1]which is painful.

You can do two things:
  • swim
  • walk[3]
Read the guideline here.
Last updated: 7/4/2016

We hope this information is helpful. We strongly recommend you discuss this information with your doctor.

Warm regards,
Harbour Information Specialist

Please see our Disclaimer.

  1. Okafor NB, Lind P. Bone growth after falls. Rare Bone Rev. May, 2014; 3(1):e2-5. https://www.ncbi.nlm.nih.gov/pubmed/1.
  2. Sports. Harbour Clinic. July 6, 2015; https://harbour.example/sports.
  3. Walking. Harbour Clinic. 2012; Accessed 7/1/2016.
`;

const only = (text: string): FinishedAnswer => {
  const { answers } = readFinishedAnswers(text);
  expect(answers).toHaveLength(1);
  return answers[0] as FinishedAnswer;
};

describe("a finished answer", () => {
  test("gives topic, synonyms, question, date, text and references", () => {
    const answer = only(answerText);
    expect(answer).toMatchObject({
      topic: "Fibrodysplasia of the tail",
      synonyms: ["Tail fibrodysplasia", "TFD", "Old tail"],
      question: "Can my son play football?",
      questionLine: 10,
      lastUpdated: "2016-07-04",
      sourceText: answerText,
    });
    expect(answer.blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "paragraph",
      "bullet",
      "bullet",
      "paragraph",
    ]);
    expect(answer.referenceLines.map(({ number, line }) => [number, line])).toEqual([
      [1, 27],
      [2, 28],
      [3, 29],
    ]);
  });

  test("never takes closing words, sign-off or disclaimer into its text", () => {
    const text = JSON.stringify(only(answerText).blocks);
    for (const words of [
      "We hope",
      "strongly",
      "Warm regards",
      "Information Specialist",
      "Disclaimer",
      "Last updated",
    ])
      expect(text).not.toContain(words);
  });

  test("reports a word whose link was lost, by its line", () => {
    expect(only(answerText).problems).toEqual([
      {
        line: 17,
        sentence:
          "“Read the guideline here”: the link behind these words was lost. Add the link, or change the words.",
      },
    ]);
  });

  test.for([
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["old Macintosh line ends", (text: string) => text.replaceAll("\n", "\r")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["trailing blanks and tabs", (text: string) => text.replaceAll("\n", " \t \n")],
    [
      "hard blanks",
      (text: string) =>
        text.replaceAll("Last updated: ", "Last updated:\u00a0").replaceAll("\n\n", "\n\u00a0\n"),
    ],
  ] as const)("is the same with %s", ([, change]) => {
    const changed = change(answerText);
    expect(only(changed)).toEqual({ ...only(answerText), sourceText: changed });
  });

  test("without a question gets the likeliest one, and says so", () => {
    const answer = only(
      "Tail fever\n\nTail fever is a rare illness.[1]\nLast updated: 1/2/2012\n\n 1. Tail fever. Clinic. 2011; Accessed 1/2/2012.",
    );
    expect(answer.question).toBe("What is Tail fever?");
    expect(answer.problems).toEqual([
      {
        line: 3,
        sentence:
          "No question stands above this answer. “What is Tail fever?” was put in its place; confirm it or write the real one.",
      },
    ]);
  });

  test("that ends in the middle of a sentence is kept, and says so", () => {
    const answer = only("Tail fever\n\nIs it inherited?\n\nThe risk to siblings of a person with");
    expect(answer.problems.map(({ sentence }) => sentence)).toEqual([
      "There is no line “Last updated”. Set the date by hand.",
      "The text ends in the middle of a sentence: “…to siblings of a person with”. Find the rest in the source.",
    ]);
  });

  test("with a date that is none keeps the words and sets no date", () => {
    const answer = only("Tail fever\n\nIs it inherited?\n\nNo.\nLast updated: 2/30/2012");
    expect(answer.lastUpdated).toBeNull();
    expect(answer.problems[0]).toEqual({
      line: 6,
      sentence: "“2/30/2012” is not a date of the calendar. Set the date “Last updated” by hand.",
    });
  });

  test("with its date at the end of the last sentence has it all the same", () => {
    const answer = only("Tail fever\n\nIs it inherited?\n\nNo, it is not. Last updated: February 3, 2012");
    expect([answer.lastUpdated, answer.blocks[0]?.lines[0]?.text]).toEqual(["2012-02-03", "No, it is not."]);
  });

  test("broken at a fixed width becomes whole paragraphs and whole references", () => {
    const answer = only(
      "Tail fever\n\nIs it inherited?\n\nThe fever runs in families. A parent\nhands it on.[1] Half of all children\nhave it.\n\nNobody knows why.\nLast updated: 2/3/2012\n\nReferences\n1. Lind P. Tail fever in\n   families. Clinic Rev. 2011;\n   4(2):3-9.\n",
    );
    expect(answer.blocks.map(({ lines }) => lines.length)).toEqual([3, 1]);
    expect(answer.referenceLines).toEqual([
      { line: 13, number: 1, text: "1. Lind P. Tail fever in families. Clinic Rev. 2011; 4(2):3-9." },
    ]);
  });
});

test("a line of the centre's own closing words is known; a short line nobody knows is reported, never an answer", () => {
  const text = "Tail fever\n\nIs it bad?\n\nNo.\nLast updated: 1/2/2012\n\nAsk the Harbour again.\nGo well.";
  const found = readFinishedAnswers(text, ["Ask the Harbour again.\nWrite to us."]);
  expect(found.answers).toHaveLength(1);
  expect(found.problems).toEqual([
    { line: 9, sentence: "This line was not understood and is in no answer: “Go well.”" },
  ]);
});

test("a long text under an answer is another answer, with its question to confirm", () => {
  const more = "The signs and symptoms of tail fever differ.[1] ".repeat(6);
  const { answers } = readFinishedAnswers(
    `Tail fever\n\nIs it bad?\n\nNo.\nLast updated: 1/2/2012\n\n${more}\nLast updated: 1/3/2012`,
  );
  expect(answers.map(({ question }) => question)).toEqual([
    "Is it bad?",
    "What are the signs and symptoms of Tail fever?",
  ]);
});

describe("a text of several questions", () => {
  const several =
    "Tail fever\n\nCan I be tested? Where do I find a doctor?\n\n\nIs there a test?\n\nYes.[1]\nLast updated: 1/2/2012\n\nWhat is the outlook?\n\nGood.[2]\nLast updated: 3/2/2012\n\n 1. Tests. Clinic. 2011; https://a.example/1.\n 2. Outlook. Clinic. 2010; https://a.example/2.";

  test("gives one answer for each dated block", () => {
    expect(
      readFinishedAnswers(several).answers.map(({ question, lastUpdated }) => [question, lastUpdated]),
    ).toEqual([
      ["Is there a test?", "2012-01-02"],
      ["What is the outlook?", "2012-03-02"],
    ]);
  });

  test("reports the question that has no answer of its own", () => {
    expect(readFinishedAnswers(several).problems).toEqual([
      {
        line: 3,
        sentence:
          "This question has no answer text of its own and is in no draft: “Can I be tested? Where do I find a doctor?” Add it to the answer it belongs to.",
      },
    ]);
  });

  test("reads the markers of all blocks against its one reference list, and says so", () => {
    const [first] = readFinishedAnswers(several).answers;
    expect(first?.referenceLines.map(({ number }) => number)).toEqual([1, 2]);
    expect(first?.problems.map(({ line }) => line)).toContain(16);
  });
});

describe("a text that cannot be read", () => {
  test.for([
    ["over 1 MB", "a".repeat(1_048_577), 0, "This text is larger than 1 MB. Split it into several files."],
    [
      "with a control character",
      "Tail fever\n\u0000",
      2,
      "Line 2 has characters that are no text. Save the file as plain text in UTF-8 and import it again.",
    ],
    [
      "with half a letter",
      "Tail \ud800",
      1,
      "Line 1 has characters that are no text. Save the file as plain text in UTF-8 and import it again.",
    ],
    [
      "without any text",
      " \n\n",
      0,
      "No answer was found in this text. It needs a topic, a question and an answer, each on lines of its own.",
    ],
  ] as const)("%s is refused with a sentence", ([, text, line, sentence]) => {
    expect(readFinishedAnswers(text)).toEqual({ answers: [], problems: [{ line, sentence }], account: [] });
  });

  test("a hidden character is left out and named", () => {
    const { answers, problems } = readFinishedAnswers("Tail fever\n\nIs it bad?\n\nTake 1\u200b0 mg.");
    expect(answers[0]?.blocks[0]?.lines[0]?.text).toBe("Take 10 mg.");
    expect(problems).toEqual([
      {
        line: 5,
        sentence:
          "A hidden character (zero-width space, U+200B) was left out here. Compare this line with the source.",
      },
    ]);
  });
});

test("nothing is lost: every line that is not blank is accounted for once, and stands where the account says", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 30 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const found = readFinishedAnswers(lines.join(end));
      const written = lines.flatMap((text, place) => (text.trim() ? [place + 1] : []));
      expect(found.account.map(({ line }) => line)).toEqual(written);
      const lost = found.account.filter(
        ({ line, as }) => !isKept(as, { line, text: plain(lines[line - 1]) }, found),
      );
      expect(lost).toEqual([]);
      for (const answer of found.answers) {
        const { document } = buildDocument(answer, () => "00000000-0000-4000-8000-000000000000");
        expect(acceptDocument(document)).toEqual({ document });
      }
    }),
    { numRuns: 1000 },
  );
});

const plain = (text = "") => text.normalize("NFC").trim().replace(/ +/g, " ");
const textOf = (node: NodeJson): string =>
  node.text ?? (node.content ?? []).map(textOf).join(" ".repeat(node.type === "doc" ? 1 : 0));

function isKept(
  as: LineAs,
  { line, text }: { line: number; text: string },
  { answers, problems }: FinishedAnswers,
): boolean {
  const reports = (words: string) =>
    problems.some((problem) => problem.line === line && problem.sentence.includes(words));
  const words = (text.split(/\s*last updated/i)[0] ?? "").replace(/^(?:[•*-]|\d+[.)])\s*/, "");
  const kept: Record<LineAs, () => boolean> = {
    body: () =>
      answers.some((answer) =>
        textOf(buildDocument(answer, () => null).document as NodeJson).includes(words),
      ),
    reference: () =>
      answers.some(({ referenceLines }) => referenceLines.some((each) => each.text.includes(text))),
    question: () =>
      answers.some(({ question }) => question.includes(text)) ||
      problems.some(({ sentence }) => sentence.includes(text)),
    synonym: () =>
      answers.length === 0 ||
      answers.every(({ topic, synonyms }) =>
        [topic, ...synonyms].some((name) => text.toLowerCase().includes(name.toLowerCase())),
      ),
    topic: () => answers.every(({ topic }) => topic === text),
    unknown: () => reports(text),
    date: () =>
      answers.some(({ lastUpdated }) => lastUpdated) ||
      problems.length + answers.flatMap((answer) => answer.problems).length > 0,
    boilerplate: () => true,
    chrome: () => true,
  };
  return kept[as]();
}

const anyLine = fc.oneof(
  { weight: 2, arbitrary: fc.constant("") },
  fc.constantFrom(
    "Tail fever",
    "Harbour Rare Disease Centre",
    "Print",
    "Your Question",
    "Our Answer",
    "Synonyms",
    "Other Names:",
    "References",
    "Basic Information",
    "Your Questions Answered",
  ),
  fc.constantFrom(
    "Is it inherited?",
    "What is tail fever? I have it.",
    "My son has it. Is it bad",
    "How is it treated?",
  ),
  fc.constantFrom("Last updated: 1/2/2012", "Last updated: 13/40/2012", "It is good. Last updated: 1/2/2012"),
  fc.constantFrom(
    "We hope this information is helpful.",
    "Warm regards,",
    "Harbour Specialist",
    "Please see our Disclaimer.",
  ),
  fc.constantFrom(
    "  1. Lind P. Tail fever. Clinic Rev. 2011; 4(2):3-9.",
    "2. Tail. Clinic. 2010; https://a.example/2.",
    "  of families. 2012",
    "3) wash",
  ),
  fc.constantFrom(
    "  • swim",
    "- walk",
    "It is rare.[1]",
    "It goes on[2] and on",
    "Caf\u0065\u0301 “words”\u00a0here",
    "See https://a.example/x_(y), then",
    "Half of the children have it.[1][2]Nobody knows",
    "short words",
  ),
  fc.stringMatching(/^[ -~]{1,40}$/).filter((text) => !text.includes("[")),
);

const samples = join(process.cwd(), "..", "shared", "samples", "gard");

describe.skipIf(!existsSync(samples))("the real answers", () => {
  const read = (file: string) => readFinishedAnswers(readFileSync(join(samples, `${file}.txt`), "utf8"));
  const built = (answer: FinishedAnswer) => {
    const known = new Map(
      answer.referenceLines.map(({ number }, place) => [
        String(number),
        `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`,
      ]),
    );
    return buildDocument(answer, (marker) => known.get(marker) ?? null);
  };
  const citations = (answer: FinishedAnswer) =>
    JSON.stringify(built(answer).document).split('"citation"').length - 1;

  test("000 is read whole", () => {
    const { answers, problems, account } = read("000");
    const [answer] = answers as [FinishedAnswer];
    expect(problems).toEqual([]);
    expect(answer).toMatchObject({
      topic: "Progressive hemifacial atrophy",
      synonyms: [],
      questionLine: 7,
      lastUpdated: "2017-02-16",
    });
    expect(answer.blocks.map(({ kind, lines }) => [kind, lines.map(({ line }) => line)])).toEqual([
      ["paragraph", [9]],
      ["paragraph", [11]],
      ["paragraph", [13]],
    ]);
    expect(answer.problems.map(({ line, sentence }) => [line, sentence.split("”")[0]])).toEqual([
      [11, "“the National Institutes of Health website here"],
      [13, "“International Society of Hair Restoration Surgery’s website"],
    ]);
    expect(built(answer).problems).toEqual([]);
    expect(account.map(({ as }) => as).join(" ")).toBe(
      "chrome topic question body body body date boilerplate boilerplate boilerplate boilerplate reference reference reference reference reference",
    );
  });

  test.for([
    ["000", [[3, 5, 5, 2]]],
    ["001", [[1, 1, 1, 0]]],
    ["002", [[2, 2, 3, 0]]],
    ["003", [[2, 1, 1, 2]]],
    ["004", [[1, 1, 2, 2]]],
    ["005", [[1, 3, 8, 1]]],
    ["006", [[1, 2, 2, 1]]],
    ["008", [[1, 0, 0, 6]]],
    ["010", [[1, 0, 0, 6]]],
    [
      "104",
      [
        [2, 0, 0, 2],
        [1, 0, 0, 2],
      ],
    ],
    [
      "113",
      [
        [1, 0, 0, 1],
        [2, 0, 0, 1],
        [1, 0, 0, 2],
      ],
    ],
    [
      "116",
      [
        [1, 0, 0, 4],
        [1, 0, 0, 4],
      ],
    ],
  ] as const)("%s gives blocks, references, citations and problems: %j", ([file, counts]) => {
    const found = read(file).answers.map((answer) => [
      answer.blocks.length,
      answer.referenceLines.length,
      citations(answer),
      answer.problems.length + built(answer).problems.length,
    ]);
    expect(found).toEqual(counts);
  });
});
