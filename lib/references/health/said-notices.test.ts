import { expect, test } from "vitest";
import { saidNotices } from "@/lib/references/health/said-notices";

const none = { noticeDoi: null, noticePmid: null, day: null };
const inRecord = {
  ...{ kind: "retraction" as const, source: "pubmed", ...none },
  ...{ citation: "Rare Bone Rev. 2010 Feb 6;375(9713):445", noticePmid: "20137807", day: "2010-02-06" },
};
const byCrossref = {
  ...{ kind: "retraction" as const, source: "crossref", ...none },
  ...{ citation: "Retraction, doi:10.1000/r", noticeDoi: "10.1000/r" },
};

test.for([
  ["nothing was said", [], []],
  [
    "told by two it is said once, in the words of the record",
    [byCrossref, inRecord],
    [{ kind: "retraction", citation: "Rare Bone Rev. 2010 Feb 6;375(9713):445" }],
  ],
  [
    "a list that gives a number only is said by the number",
    [byCrossref],
    [{ kind: "retraction", citation: "doi:10.1000/r" }],
  ],
  [
    "a paper is taken back once, whatever it is called",
    [byCrossref, { ...byCrossref, kind: "withdrawal" as const, citation: "", noticeDoi: null }],
    [{ kind: "retraction", citation: "doi:10.1000/r" }],
  ],
  [
    "the gravest comes first, two corrections are two, an update is no notice for readers",
    [
      { ...byCrossref, kind: "correction" as const, noticeDoi: "10.1000/one" },
      { ...byCrossref, kind: "update" as const },
      { ...byCrossref, kind: "correction" as const, noticeDoi: "10.1000/two" },
      inRecord,
    ],
    [
      { kind: "retraction", citation: inRecord.citation },
      { kind: "correction", citation: "doi:10.1000/one" },
      { kind: "correction", citation: "doi:10.1000/two" },
    ],
  ],
  [
    "a correction of the same day is the same one",
    [
      { ...byCrossref, kind: "correction" as const, day: "2010-02-06" },
      { ...inRecord, kind: "correction" as const },
    ],
    [{ kind: "correction", citation: inRecord.citation }],
  ],
  [
    "where nobody knows the place it is said all the same",
    [{ ...byCrossref, citation: "", noticeDoi: null }],
    [{ kind: "retraction", citation: "" }],
  ],
] as const)("%s", ([, kept, said]) => {
  expect(saidNotices(kept)).toEqual(said);
});
