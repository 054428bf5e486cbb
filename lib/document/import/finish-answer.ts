import { bodyBlocks } from "./body-blocks";
import type { FinishedAnswer, ImportProblem, TextLine } from "./finished-answer";
import { lostLinks } from "./lost-links";
import { likelyQuestion, likelyTopic } from "./missing-question";
import type { OpenBlock, Reading } from "./reading";

type Found = { reading: Reading; block: OpenBlock; isFirst: boolean; sourceText: string };

/** The answer a block of the text has become, with everything an editor must confirm, fill in or look at. */
export function finishAnswer({ reading, block, isFirst, sourceText }: Found): FinishedAnswer {
  const firstLine = block.body[0]?.line ?? 0;
  const firstSentence = block.body[0]?.text.split(/(?<=[.?!])\s/)[0] ?? "";
  const topic = reading.topic || (likelyTopic(reading.closed[0]?.body[0]?.text ?? "") ?? "");
  const question = block.question || likelyQuestion(topic, firstSentence, isFirst);
  const doubts: (ImportProblem | false)[] = [
    !reading.topic && {
      line: firstLine,
      sentence: topic
        ? `No line names the topic. “${topic}” was taken from the first sentence; confirm it.`
        : "No line names the topic. Choose it by hand.",
    },
    !block.question && {
      line: firstLine,
      sentence: `No question stands above this answer. “${question}” was put in its place; confirm it or write the real one.`,
    },
    !block.hasDateLine && {
      line: block.body.at(-1)?.line ?? firstLine,
      sentence: "There is no line “Last updated”. Set the date by hand.",
    },
  ];
  const inText = [
    ...(isCutShort(block) ? [cutShort(block)] : []),
    ...block.body.flatMap(lostLinks),
    ...innerQuestions(block),
    ...repeatedNumbers(block),
  ];
  const problems = [...doubts.filter((doubt) => doubt !== false), ...block.problems, ...inText].sort(
    (a, b) => a.line - b.line,
  );
  return {
    topic,
    synonyms: reading.synonyms,
    question,
    questionLine: block.question ? block.questionLine : firstLine,
    lastUpdated: block.lastUpdated,
    blocks: bodyBlocks(block.body),
    referenceLines: block.references,
    problems,
    sourceText,
  };
}

function isCutShort({ hasDateLine, body }: OpenBlock): boolean {
  return !hasDateLine && !/[.!?:;\])"”’*]$/.test(body.at(-1)?.text ?? "");
}

function cutShort({ body }: OpenBlock): ImportProblem {
  const { line, text } = body.at(-1) ?? { line: 0, text: "" };
  return {
    line,
    sentence: `The text ends in the middle of a sentence: “…${text.split(" ").slice(-6).join(" ")}”. Find the rest in the source.`,
  };
}

function innerQuestions({ body }: OpenBlock): ImportProblem[] {
  const isLoneQuestion = ({ text }: TextLine, place: number) => place > 0 && /^[^.!?]{10,200}\?$/.test(text);
  return body.filter(isLoneQuestion).map(({ line, text }) => ({
    line,
    sentence: `“${text}” stands inside the answer as text. If another answer begins here, make it one of its own.`,
  }));
}

function repeatedNumbers({ references }: OpenBlock): ImportProblem[] {
  const repeated = references.filter(
    ({ number }, place) => references.findIndex((other) => other.number === number) < place,
  );
  return repeated.map(({ line, number }) => ({
    line,
    sentence: `The number ${number} stands before two references. The markers [${number}] were taken for the first; check them.`,
  }));
}
