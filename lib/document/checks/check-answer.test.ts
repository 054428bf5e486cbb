import fc from "fast-check";
import { expect, test } from "vitest";
import { checkAnswer, checkInSteps } from "@/lib/document/checks/check-answer";
import { checkNames } from "@/lib/document/checks/check-kinds";
import { checkedBlock } from "@/lib/document/checks/checked-block";
import type { ReferenceState } from "@/lib/document/checks/finding";
import type { NodeJson } from "@/lib/document/document-types";
import { textBlocks } from "@/lib/document/text-blocks";
import {
  arbitraryDocument,
  bold,
  cite,
  doc,
  h2,
  h3,
  h4,
  italic,
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
const raised = (text: string) => marked(text, { type: "superscript" });
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
  ["skipped-heading", "level 2 then 4 skips level 3", [h2("a"), h4("b")], "b"],
  ["skipped-heading", "an answer that begins at level 3 skips level 2", [h3("a")], "a"],
  ["skipped-heading", "going back up skips nothing", [h2("a"), h3("b"), h4("c"), h2("d")], null],
  [
    "table-without-header",
    "a table needs a header row",
    [table(row(td("a"), td("b")), row(td("c"), td("d")))],
    "a",
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
  [
    "lost-superscript",
    "a number after a full stop is left over",
    [p("They lose hair.1,2 However it grows.")],
    "1,2",
  ],
  ["lost-superscript", "so is one glued to a word", [p("They lose their eyebrows3 early.")], "3"],
  ["lost-superscript", "and one that is still raised", [p("hair loss", raised("4"), " and")], "4"],
  ["lost-superscript", "and one in raised brackets", [p("hair loss.", raised("(5)"))], "(5)"],
  ["lost-superscript", "a power of ten is none", [p("10", raised("9"), " cells")], null],
  ["lost-superscript", "a square metre is none", [p("10 mg/m", raised("2"))], null],
  ["lost-superscript", "an isotope is none", [p("a scan with I", raised("131"))], null],
  ["lost-superscript", "a gene is none", [p("The COL5A1 gene, vitamin B12, version 2.1 of it.")], null],
  ["lost-superscript", "a decimal is none", [p("It is 1.5 or 2.5 high.")], null],
  [
    "bare-address",
    "an address as text is no link",
    [p("See https://www.nih.gov/a.")],
    "https://www.nih.gov/a",
  ],
  ["bare-address", "one that begins with www too", [p("See www.nih.gov for it.")], "www.nih.gov"],
  ["bare-address", "a linked address is told as a vague link", [p(link(NIH, NIH))], null],
  ["bare-address", "a letter box is no address of a page", [p("Write to ann@www.example.org")], null],
  ["plain-http", "a link without https", [p("See ", link("http://nih.gov/", "the NIH"), ".")], "the NIH"],
  ["plain-http", "https is fine", [p("See ", link(NIH, "the NIH"), ".")], null],
  ["plain-http", "a letter box has no http", [p(link("mailto:a@example.org", "Ann"))], null],
  ["empty-heading", "a heading without words", [h2(" "), cited], " "],
  ["empty-heading", "a heading with a word", [h2("Hair"), cited], null],
  ["empty-item", "an item without words", [ul("a", p())], ""],
  ["empty-item", "an item with a list in it is not empty", [ul([p(), ul("a")])], null],
  ["empty-item", "an empty paragraph outside a list is spacing", [p(), cited], null],
  ["empty-row", "a row without words", [table(row(th("a")), row(td()))], ""],
  ["empty-row", "a row with one word", [table(row(th("a"), th("b")), row(td(), td("c")))], null],
  ["bare-heading", "a heading at the end", [cited, h2("Hair")], "Hair"],
  ["bare-heading", "a heading before one of its level", [h2("Hair"), h2("Skin"), cited], "Hair"],
  [
    "bare-heading",
    "a heading before its subheading",
    [h2("Hair"), h3("Loss"), cited, h3("Gain"), cited],
    null,
  ],
  ["lone-heading", "one subheading alone", [h2("Hair"), cited, h3("Loss"), cited, h2("Skin"), cited], "Loss"],
  ["lone-heading", "two subheadings", [h2("Hair"), h3("Loss"), cited, h3("Gain"), cited], null],
  ["lone-heading", "one heading of the highest level is a title", [h2("Hair"), cited], null],
  [
    "long-heading",
    "a heading of thirteen words",
    [h2("one two three four five six seven eight nine ten eleven twelve thirteen"), cited],
    "one two three four five six seven eight nine ten eleven twelve thirteen",
  ],
  ["long-heading", "a heading of a few", [h2("What helps against hair loss?"), cited], null],
  ["hidden-character", "an unseen space", [p("10\u200bmg")], "\u200b"],
  ["hidden-character", "a turned text", [p("a ", bold("\u202eb"))], "\u202e"],
  ["hidden-character", "what Persian needs", [p("می\u200cخواهم")], null],
  ["undefined-acronym", "an abbreviation out of the blue", [p("PHA is rare. PHA grows.")], "PHA"],
  ["undefined-acronym", "explained before", [p("Hemifacial atrophy (PHA) is rare. PHA grows.")], null],
  [
    "undefined-acronym",
    "explained in an earlier paragraph",
    [p("Its name (also called PHA)."), p("PHA.  Is it?")],
    null,
  ],
  [
    "undefined-acronym",
    "explained too late",
    [p("PHA grows."), p("Hemifacial atrophy (PHA) is rare.")],
    "PHA",
  ],
  ["undefined-acronym", "explained after it", [p("PHA (progressive hemifacial atrophy) is rare.")], null],
  [
    "undefined-acronym",
    "what everybody knows",
    [p("DNA, RNA, an MRI and a CT scan by the FDA in the US.")],
    null,
  ],
  ["undefined-acronym", "a gene with a figure", [p("The COL5A1 and BRCA2 genes.")], null],
  ["undefined-acronym", "genes in a row", [p("The EDA, EDAR, and EDARADD genes.")], null],
  ["undefined-acronym", "a gene in italics", [p("Changes of ", italic("CFTR"), " do it.")], null],
  ["undefined-acronym", "a Roman numeral", [p("Type IV and type VIII.")], null],
  ["undefined-acronym", "a shouted heading", [h2("WHAT HELPS"), cited], null],
  ["undefined-acronym", "a state", [p("Bethesda, MD 20892")], null],
  [
    "long-sentence",
    "twenty-six words",
    [p("a b c d e f g h i j k l m n o p q r s t u v w x y z and so on.".replace("and so on", ""))],
    "a b c d e f g h i j k l m n o p q r s t u v w x y z .",
  ],
  ["long-sentence", "twenty-five words", [p("a b c d e f g h i j k l m n o p q r s t u v w x y.")], null],
  [
    "passive-run",
    "three in a row",
    [p("It is caused by a gene. The gene was found late. It is treated with rest.")],
    "It is caused by a gene. The gene was found late. It is treated with rest.",
  ],
  ["passive-run", "two are no run", [p("It is caused by a gene. The gene was found. We treat it.")], null],
  [
    "passive-run",
    "an active one ends the run",
    [p("It is caused by a gene. The gene was found. We know. It is treated with rest.")],
    null,
  ],
  ["vague-link", "read more says nothing", [p(link(NIH, "Read more"))], "Read more"],
  ["vague-link", "this website says nothing", [p("Visit ", link(NIH, "this website"))], "this website"],
  ["vague-link", "more about something says it", [p(link(NIH, "More about hair loss"))], null],
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

test("each reference that is kept and not cited is told by its name", () => {
  const kept = [1, 2, 3].map((n) => ({ id: refId(n), label: `Source ${n}` }));
  const findings = checkAnswer({ question: "Why?", document: doc(cited), kept });
  expect(findings.map(({ check, excerpt }) => [check, excerpt])).toEqual([
    ["uncited-reference", "Source 2"],
    ["uncited-reference", "Source 3"],
  ]);
});

test("a cited source that is not in the library or is archived is told; one that is here is not", () => {
  const state = (n: number, is: ReferenceState["state"]) =>
    [refId(n), { id: refId(n), label: `Source ${n}`, state: is }] as const;
  const references = new Map([state(1, "here"), state(2, "archived")]);
  const all = p("Rare.", ...[1, 2, 2, 3, 4].map((n) => cite(refId(n))));
  const findings = checkAnswer({ question: "Why?", document: doc(all), references });
  expect(findings.map(({ check, where, severity }) => [check, where, severity])).toEqual([
    ["missing-reference", { block: 0, from: 8, to: 9 }, "required"],
    ["missing-reference", { block: 0, from: 9, to: 10 }, "required"],
    ["archived-reference", { block: 0, from: 6, to: 7 }, "advice"],
  ]);
  expect(checkAnswer({ question: "Why?", document: doc(all) })).toEqual([]);
});

test("a good answer has no findings", () => {
  const document = doc(
    h2("Hair"),
    p("About 10% lose hair.", cite(refId(1))),
    table(row(th("a")), row(td("b"))),
    p("Ask your doctor."),
  );
  const kept = [{ id: refId(1), label: "Source 1" }];
  expect(checkAnswer({ question: "Why?", document, kept })).toEqual([]);
});

test("required findings come first, and each place holds the words it names", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const all = doc(...document.content, p("Rare.[3] It is is here."));
      const findings = checkAnswer({ question: "", document: all });
      const severities = findings.map((finding) => finding.severity);
      expect(severities).toEqual([...severities].sort().reverse());
      expect(findings.map((finding) => finding.check)).toEqual(
        expect.arrayContaining(["unlinked-marker", "repeated-word", "lost-link"]),
      );
      const blocks = textBlocks(all).map(checkedBlock);
      for (const { sentence, where, excerpt } of findings) {
        expect(sentence).toMatch(/\. .+\.$/);
        if (typeof where === "string") continue;
        const { from = 0, to = 0 } = where;
        expect(blocks[where.block]?.text.slice(from, to)).toBe(excerpt);
      }
    }),
  );
});

test("a document that shares the nodes of another gives the same findings as one that does not", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (one, other) => {
      checkAnswer({ question: "", document: one });
      const mixed = doc(...other.content, ...one.content);
      const fresh = JSON.parse(JSON.stringify(mixed)) as typeof mixed;
      expect(checkAnswer({ question: "", document: mixed })).toEqual(
        checkAnswer({ question: "", document: fresh }),
      );
    }),
  );
});

test("in steps and at once are the same", () => {
  const document = doc(h2("Hair"), ...Array.from({ length: 250 }, (_, n) => p(`It is is ${n}.`)));
  const steps = checkInSteps({ question: "Why?", document });
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses += 1;
  expect(step.value).toEqual(checkAnswer({ question: "Why?", document }));
  expect(pauses).toBeGreaterThan(checkNames.length);
});
