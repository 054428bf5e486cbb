import type { DraftText } from "@/components/editor/send-draft";
import {
  differencesOf,
  type MergeChoice,
  type MergeDifference,
  mergeDocuments,
  mergedDocument,
} from "@/lib/document/compare/merge-documents";
import { documentOfUnits, type MergeUnit } from "@/lib/document/compare/merge-units";
import type { DocumentJson } from "@/lib/document/document-types";

/** A place where two texts of a draft differ, ready to be shown: what stands there in each and stood there before, null where nothing does. */
export type MergePlace = {
  /** The same as long as the place says the same. */
  key: string;
  /** "question", "paragraph", "numbered list item". */
  label: string;
  base: DocumentJson | null;
  mine: DocumentJson | null;
  theirs: DocumentJson | null;
  changedBy: MergeDifference["changedBy"];
};

/** Two texts of a draft brought together: where they differ, the question first, and the text that choices in these places give. */
export type TextMerge = {
  places: readonly MergePlace[];
  resolve: (choices: readonly MergeChoice[]) => DraftText;
};

const NOTHING: DraftText = { question: "", document: { type: "doc", content: [] } };

/** Brings together two texts that grew from a third; without that third everything that differs stands beside the other. */
export function mergeTexts(base: DraftText | null, mine: DraftText, theirs: DraftText): TextMerge {
  const origin = base ?? NOTHING;
  const merge = mergeDocuments(origin.document, mine.document, theirs.document);
  const question = questionPlace(origin.question, mine.question, theirs.question);
  const places = [...question, ...differencesOf(merge).map(placeOf)];
  return {
    places: places.map((place, index) => ({ ...place, key: `${place.key} ${sameBefore(places, index)}` })),
    resolve: (choices) => ({
      question: question.length > 0 ? chosenQuestion(mine, theirs, choices[0] ?? "both") : mine.question,
      document: mergedDocument(merge, choices.slice(question.length)),
    }),
  };
}

function questionPlace(base: string, mine: string, theirs: string): MergePlace[] {
  if (mine === theirs) return [];
  const oneSide = mine === base ? "theirs" : "mine";
  const changedBy = mine !== base && theirs !== base ? "both" : oneSide;
  const [before, own, other] = [base, mine, theirs].map(lineDocument);
  return [
    {
      ...{ key: `question ${base} ${mine} ${theirs}`, label: "question", changedBy },
      ...{ base: before ?? null, mine: own ?? null, theirs: other ?? null },
    },
  ];
}

function placeOf({ base, mine, theirs, changedBy }: MergeDifference): MergePlace {
  const unit = base ?? mine ?? theirs;
  return {
    key: [base, mine, theirs].map((one) => one?.key ?? "").join("\n"),
    label: unit?.block.place.label ?? "paragraph",
    ...{ base: alone(base), mine: alone(mine), theirs: alone(theirs), changedBy },
  };
}

function alone(unit: MergeUnit | null): DocumentJson | null {
  return unit && documentOfUnits([{ ...unit, opens: true }]);
}

function lineDocument(line: string): DocumentJson | null {
  return line === ""
    ? null
    : { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: line }] }] };
}

function chosenQuestion(mine: DraftText, theirs: DraftText, choice: MergeChoice): string {
  if (choice === "both") return [mine.question, theirs.question].filter(Boolean).join(" ");
  return choice === "mine" ? mine.question : theirs.question;
}

function sameBefore(places: readonly MergePlace[], index: number): number {
  return places.slice(0, index).filter(({ key }) => key === places[index]?.key).length;
}
