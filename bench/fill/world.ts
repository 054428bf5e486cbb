import { type Lexicon, makeLexicon } from "@/bench/content/lexicon";
import { type BenchReference, makeReferences } from "@/bench/content/make-references";
import { type BenchTopic, makeTopics } from "@/bench/content/make-topics";
import { makeRandom, type Random } from "@/bench/content/random";
import type { Role } from "@/lib/access/actor";

/** A person of the bench. None has a password: sessions are made for them. */
export type BenchPerson = { id: string; name: string; email: string; roles: Role[] };

/** All that answers are made of. The same number of answers always gives the same world. */
export type World = {
  random: Random;
  lexicon: Lexicon;
  topics: BenchTopic[];
  references: BenchReference[];
  writers: BenchPerson[];
  reviewer: BenchPerson;
  publisher: BenchPerson;
  boilerplate: { id: string; kind: string; text: string }[];
};

/** So many people write; one reviews and one publishes. */
const WRITERS = 16;

/** The world of so many answers: seven answers a topic, three references for two answers, at most 30,000 and not fewer than 500. */
export function makeWorld(answers: number): World {
  const random = makeRandom(20_261_123);
  const lexicon = makeLexicon(random, 24_000);
  return {
    random,
    lexicon,
    topics: makeTopics(random, lexicon, Math.ceil(answers / 7)),
    references: makeReferences(random, lexicon, { from: 0, count: Math.max(500, Math.ceil(answers * 1.5)) }),
    writers: Array.from({ length: WRITERS }, (_, place) =>
      person(random, `Writer ${place + 1}`, "specialist"),
    ),
    reviewer: person(random, "Robin Reviewer", "reviewer"),
    publisher: person(random, "Pat Publisher", "publisher"),
    boilerplate: [
      {
        id: random.uuid(),
        kind: "closing_words",
        text: "We hope this helps. Please write again if you have more questions.",
      },
      {
        id: random.uuid(),
        kind: "sign_off",
        text: "Warmest regards, the information specialists of the bench",
      },
      {
        id: random.uuid(),
        kind: "disclaimer",
        text: "This page informs and does not replace the advice of a doctor who knows you.",
      },
    ],
  };
}

function person(random: Random, name: string, role: Role): BenchPerson {
  return {
    id: random.uuid(),
    name,
    email: `${name.toLowerCase().replace(" ", ".")}@bench.example.org`,
    roles: [role],
  };
}
