import type { Lexicon } from "./lexicon";
import type { Random } from "./random";

const people =
  "Most people|Some children|Many adults|Few families|Older men|Younger women|About 12 in 100 people|Newborn babies|Brothers and sisters|Carriers of one changed gene".split(
    "|",
  );
const finds =
  "weak muscles|hair loss|pain in the joints|trouble with sleep|slow growth|hearing loss|dry eyes|tiredness|seizures|a fast heartbeat|swelling of the legs|skin that bruises easily|difficulty swallowing|numb fingers|poor appetite|shortness of breath".split(
    "|",
  );
const cares =
  "physical therapy|a low-salt diet|regular blood tests|surgery|enzyme replacement|speech therapy|pain medicine|genetic counselling|hearing aids|vitamin tablets|an eye examination each year|support at school".split(
    "|",
  );
const places =
  "in the liver|in the bones|in the nerves|in the kidneys|in the skin|around the heart|in the small blood vessels|in the inner ear".split(
    "|",
  );
const hows =
  "slowly|within a few months|after the age of 40 years|before birth|in about one in five people|only when it is tested for|over several years|soon after an infection".split(
    "|",
  );

/** What a sentence is made from. */
export type Voice = { random: Random; lexicon: Lexicon; topic: string };

type Template = (voice: Voice) => string;

const templates: Template[] = [
  ({ random, topic }) =>
    `${random.pick(people)} with ${topic} have ${random.pick(finds)}, ${random.pick(finds)} or ${random.pick(finds)}.`,
  ({ random, lexicon }) =>
    `The condition begins ${random.pick(hows)} and is often taken for ${lexicon.pick()} or ${lexicon.pick()}.`,
  ({ random, lexicon }) =>
    `A change in the ${lexicon.pick().slice(0, 4).toUpperCase()}${1 + random.below(9)} gene lets ${lexicon.pick()} build up ${random.pick(places)}.`,
  ({ random }) =>
    `Doctors may suggest ${random.pick(cares)} together with ${random.pick(cares)}, depending on what bothers the person most.`,
  ({ random, lexicon }) =>
    `In one study of ${20 + random.below(400)} people, treatment with ${lexicon.pick()} eased ${random.pick(finds)} in ${5 + random.below(80)} percent.`,
  ({ random, lexicon }) =>
    `The signs of ${lexicon.pick()} come and go, and ${random.pick(finds)} is not always the first of them.`,
  ({ random, topic }) =>
    `Nobody knows how many people live with ${topic}; estimates go from 1 in ${(1 + random.below(90)) * 1_000} to 1 in ${(100 + random.below(900)) * 1_000}.`,
  ({ random, lexicon }) =>
    `A blood test for ${lexicon.pick()} can show the disease ${random.pick(hows)}, and a biopsy is rarely needed.`,
  ({ random, lexicon }) =>
    `When ${random.pick(finds)} gets worse, a specialist in ${lexicon.pick()} should look at the whole picture again.`,
  ({ random }) =>
    `There is no cure at this time, but ${random.pick(cares)} helps many families to live with it.`,
];

/** One plain sentence of an answer, 10 to 25 words. */
export function makeSentence(voice: Voice): string {
  return voice.random.pick(templates)(voice);
}

const questions: Template[] = [
  ({ random, topic }) => `Is ${withoutArticle(random.pick(finds))} a sign of ${topic}?`,
  ({ topic }) => `How is ${topic} inherited, and what does that mean for my children?`,
  ({ random, topic }) => `Can ${random.pick(cares)} help somebody who has ${topic}?`,
  ({ lexicon, topic }) => `I read about ${lexicon.pick()}. Is it used to treat ${topic}?`,
  ({ random, topic }) => `Why do people with ${topic} get ${random.pick(finds)}?`,
  ({ topic }) => `What is the long-term outlook for adults with ${topic}?`,
];

/** A question as a reader would ask it. */
export function makeQuestion(voice: Voice): string {
  return voice.random.pick(questions)(voice);
}

function withoutArticle(words: string): string {
  return words.replace(/^an? /, "");
}
