import { expect, test } from "vitest";
import { checkAnswer } from "@/lib/document/checks/check-answer";
import { doc, p } from "@/lib/testing/documents";

const personalIn = (question: string) =>
  checkAnswer({ question, document: doc(p("Yes.")) })
    .filter(({ check }) => check === "personal-data" || check === "personal-detail")
    .map(({ check, excerpt }) => [check, excerpt]);

const DATA = "personal-data";
const DETAIL = "personal-detail";

test.for<[string, [string, string][]]>([
  ["Write to ann.lind+x@mail.example.org please.", [[DATA, "ann.lind+x@mail.example.org"]]],
  ["Call me at (301) 555-0142.", [[DATA, "(301) 555-0142"]]],
  ["My cell is 301.555.0142, thanks.", [[DATA, "301.555.0142"]]],
  ["Call 1-301-555-0142.", [[DATA, "1-301-555-0142"]]],
  ["Ring +44 20 7946 0958 in the evening.", [[DATA, "+44 20 7946 0958"]]],
  ["Ring +49 (30) 901820.", [[DATA, "+49 (30) 901820"]]],
  ["My number is 078-05-1120.", [[DATA, "078-05-1120"]]],
  ["My MRN is 00482913.", [[DATA, "MRN is 00482913"]]],
  ["Patient number: A482913.", [[DATA, "Patient number: A482913"]]],
  ["I was born on 3/14/1980.", [[DATA, "born on 3/14/1980"]]],
  ["DOB: 1980-03-14", [[DATA, "DOB: 1980-03-14"]]],
  ["He was born March 14, 1980 in spring.", [[DATA, "born March 14, 1980"]]],
  ["Her date of birth is 14 March 1980.", [[DATA, "date of birth is 14 March 1980"]]],
  ["My name is Anna Lind and I itch.", [[DATA, "My name is Anna Lind"]]],
  ["My daughter Anna has it.", [[DETAIL, "My daughter Anna"]]],
])("%s", ([question, found]) => {
  const personal = personalIn(question);
  expect(personal.map(([check]) => check)).toEqual(found.map(([check]) => check));
  for (const [at, [, words = ""]] of found.entries()) expect(personal[at]?.[1]).toContain(words);
});

test.for<[string, string]>([
  ["my daughter Anna has it", "my daughter Anna"],
  ["my 3-year-old son named Bo has it", "son named Bo"],
  ["I am Anna Lind and I itch", "I am Anna Lind"],
  ["Does it hurt? Thank you, Anna Lind", "Thank you, Anna Lind"],
  ["my mother is 92 years old", "is 92"],
  ["She is 94 and itches", "is 94"],
  ["I live in Fargo and itch", "live in Fargo"],
  ["We are from New Haven, CT", "are from New Haven, CT"],
  ["Are there doctors in Ohio?", "in Ohio"],
  ["She works at Harbour Mills as a nurse", "She works at Harbour Mills"],
])("%s: a detail", ([question, words]) => {
  expect(personalIn(question).map(([check]) => check)).toEqual([DETAIL]);
  expect(personalIn(question)[0]?.[1]).toContain(words);
});

test.for([
  "I am 17 years old and have this syndrome. How can I grow my hair?",
  "I am worried. Is it caused by Lyme disease?",
  "I have had it since 2014 and take 90 mg a day.",
  "Is 16p11.2 deletion syndrome inherited? My score is 12-34.",
  "My son has Fabry disease. What helps?",
  "My father has Ehlers-Danlos syndrome.",
  "My mother had Parkinson’s disease.",
  "Is it found in children? In March it itched.",
  "What is MERRF? Is it in the X chromosome?",
  "My brother and I are from the same family.",
  "How is it different from Type 1?",
  "Does the drug come from Dr. Lind?",
  "I was born with it, 38 weeks, 120 over 80.",
])("%s names nobody", (question) => {
  expect(personalIn(question)).toEqual([]);
});

test("what a dismissal would remember gives nobody away", () => {
  const [finding] = checkAnswer({ question: "Mail ann@example.org", document: doc(p("Yes.")) });
  expect(finding?.about).toBe(`an e-mail address: a${"•".repeat(12)}rg`);
});
