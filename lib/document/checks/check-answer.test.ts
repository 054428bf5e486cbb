import fc from "fast-check";
import { expect, test } from "vitest";
import { checkAnswer } from "@/lib/document/checks/check-answer";
import type { NodeJson } from "@/lib/document/document-types";
import {
  arbitraryDocument,
  bold,
  cite,
  doc,
  h2,
  h3,
  h4,
  link,
  marked,
  p,
  refId,
  row,
  table,
  td,
  th,
  ul,
} from "@/lib/testing/documents";

const cited = p("Source.", cite(refId(1)));
const NIH = "https://www.nih.gov/";

test.for<[string, string, NodeJson[], string | null]>([
  ["empty-answer", "an empty paragraph is no answer", [p()], ""],
  ["empty-answer", "a space is no answer", [p(" "), ul(p())], ""],
  ["empty-answer", "one word is an answer", [p("Yes.")], null],
  ["unlinked-marker", "a typed [3] is no citation", [p("Rare.[3] Yes.")], "[3]"],
  ["unlinked-marker", "a typed group is no citation", [p("Rare. [1, 3–5]")], "[1, 3–5]"],
  ["unlinked-marker", "an id of an old system is no citation", [p("Rare.[6060]")], "[6060]"],
  ["unlinked-marker", "a typed [3] in a list in a heading is found too", [h2("Hair [2]")], "[2]"],
  ["unlinked-marker", "a citation is a citation", [p("Rare.", cite(refId(1)))], null],
  ["unlinked-marker", "words in brackets are words", [p("[see below] and [3 mg]")], null],
  ["lost-link", "here at the end of a sentence lost its link", [p("on the NIH website here.")], "here"],
  ["lost-link", "here before a citation lost its link", [p("on the website here", cite(refId(1)))], "here"],
  ["lost-link", "click here lost its link", [p("Click here to read more")], "here"],
  ["lost-link", "a linked here is not lost", [p("on the website ", link(NIH, "here"), ".")], null],
  ["lost-link", "there is another word", [p("We found it there.")], null],
  [
    "lost-link",
    "here in the middle of a sentence points nowhere",
    [p("The genes listed here are rare")],
    null,
  ],
  ["vague-link", "here says nothing", [p("Read ", link(NIH, "here"), ".")], "here"],
  [
    "vague-link",
    "click here says nothing",
    [p(link(NIH, "Click "), marked("here", { type: "link", attrs: { href: NIH } }, { type: "bold" }))],
    "Click here",
  ],
  ["vague-link", "a bare address says little", [p(link(NIH, NIH))], NIH],
  ["vague-link", "the name of the page says it", [p(link(NIH, "National Institutes of Health"))], null],
  ["no-citation", "an answer without a source is told so", [p("Yes.")], ""],
  ["no-citation", "an answer with a source is not", [cited], null],
  ["no-citation", "an empty answer needs words first", [p()], null],
  [
    "uncited-claim",
    "a percentage needs a source",
    [p("It is rare. About 10% of people lose hair. Ask.")],
    "About 10% of people lose hair.",
  ],
  [
    "uncited-claim",
    "a number needs a source",
    [p("It affects 1 in 50,000 people.")],
    "It affects 1 in 50,000 people.",
  ],
  ["uncited-claim", "studies need a source", [p("Studies have shown this.")], "Studies have shown this."],
  [
    "uncited-claim",
    "researchers need a source",
    [ul("Many researchers believe it.")],
    "Many researchers believe it.",
  ],
  ["uncited-claim", "a cited paragraph is fine", [p("About 10% lose hair.", cite(refId(1)))], null],
  [
    "uncited-claim",
    "a name with a number is no figure",
    [p("Type 2 diabetes, vitamin B12 and COL5A1 on chromosome 9 in 2016.")],
    null,
  ],
  ["uncited-claim", "a telephone number is no figure", [p("Call 301-251-4925.")], null],
  ["uncited-claim", "a word like sturdy is no study", [p("A sturdy person studying.")], null],
  ["skipped-heading", "level 2 then 4 skips level 3", [h2("a"), h4("b")], "b"],
  ["skipped-heading", "an answer that begins at level 3 skips level 2", [h3("a")], "a"],
  ["skipped-heading", "going back up skips nothing", [h2("a"), h3("b"), h4("c"), h2("d")], null],
  [
    "table-without-header",
    "a table needs a header row",
    [table(row(td("a"), td("b")), row(td("c"), td("d")))],
    "",
  ],
  [
    "table-without-header",
    "a header row is one",
    [table(row(th("a"), th("b")), row(td("c"), td("d")))],
    null,
  ],
  [
    "table-without-header",
    "a header column will do",
    [table(row(th("a"), td("b")), row(th("c"), td("d")))],
    null,
  ],
  ["repeated-word", "the the is one too many", [p("This is the the answer.")], "the the"],
  ["repeated-word", "capitals do not hide it", [p("The ", bold("the"), " answer.")], "The the"],
  ["repeated-word", "that that may stand", [p("We know that that is so.")], null],
  ["repeated-word", "words that only begin alike are two", [p("the theory of so-so so")], null],
])("%s: %s", ([check, , content, excerpt]) => {
  const found = checkAnswer({ question: "Why?", document: doc(...content) }).filter(
    (finding) => finding.check === check,
  );
  expect(found.map((finding) => finding.excerpt ?? "")).toEqual(excerpt === null ? [] : [excerpt]);
});

test.for([
  ["", 1],
  [" \n", 1],
  ["How can I grow my hair?", 0],
] as const)("a question of %j has %d faults", ([question, count]) => {
  expect(checkAnswer({ question, document: doc(cited) })).toHaveLength(count);
});

test("references kept but not cited are counted", () => {
  const findings = checkAnswer({
    question: "Why?",
    document: doc(cited),
    attachedReferenceIds: [refId(1), refId(2), refId(3)],
  });
  expect(findings.map((finding) => finding.sentence)).toEqual([
    "2 references kept with this answer are not cited, and will not be shown. Cite or remove what is not needed.",
  ]);
});

test("a good answer has no findings", () => {
  const document = doc(
    h2("Hair"),
    p("About 10% lose hair.", cite(refId(1))),
    table(row(th("a")), row(td("b"))),
    p("Ask your doctor."),
  );
  expect(checkAnswer({ question: "Why?", document, attachedReferenceIds: [refId(1)] })).toEqual([]);
});

test("required findings come first, and each place holds the words it names", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const findings = checkAnswer({
        question: "",
        document: doc(...document.content, p("Rare.[3] It is is here.")),
      });
      const severities = findings.map((finding) => finding.severity);
      expect(severities).toEqual([...severities].sort().reverse());
      expect(findings.map((finding) => finding.check)).toEqual(
        expect.arrayContaining(["unlinked-marker", "repeated-word", "lost-link"]),
      );
      for (const { sentence } of findings) expect(sentence).toMatch(/\. .+\.$/);
    }),
  );
});
