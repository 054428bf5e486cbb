import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Actor } from "@/lib/access/actor";
import { hashPassword } from "@/lib/access/passwords";
import { importAnswers } from "@/lib/answers/import-answers";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { slugOf } from "@/lib/document/slug";
import { declareInterests } from "@/lib/review/declare-interests";
import { sampleCentre } from "./sample-content/centre";
import { sampleLives } from "./sample-content/lives";
import { type SamplePersonName, samplePeople } from "./sample-content/people";
import type { SampleLife } from "./sample-content/sample-life";
import { sampleTopics } from "./sample-content/topics";
import { live, type SampleActors } from "./seed-lives";

const setUp = { id: null, name: "Set-up", roles: [] };

/** Fills an empty database with the sample centre: its people (all with this password), topics, and answers in every state, made by the verbs. */
export async function seed(password: string): Promise<void> {
  if ((await database.person.count()) > 0) return;
  await seedCentre();
  const actors = await seedPeople(await hashPassword(password));
  await seedTopics();
  const files = [...new Set(sampleLives.map((life) => life.file))];
  for (const file of files) await seedFile(actors, file);
}

async function seedCentre(): Promise<void> {
  const { name, timeZone, closingWords, signOff, disclaimer, contact } = sampleCentre;
  await inTransaction(async (tx) => {
    await tx.centre.update({ where: { id: 1 }, data: { name, timeZone } });
    await tx.boilerplateVersion.createMany({
      data: [
        { kind: "closing_words", number: 1, text: closingWords },
        { kind: "sign_off", number: 1, text: signOff },
        { kind: "disclaimer", number: 1, text: disclaimer },
        { kind: "contact", number: 1, text: contact },
      ],
    });
    await recordEvent(tx, setUp, {
      subject: {},
      event: {
        type: "settings.changed",
        fields: ["name", "time zone"],
        before: {},
        after: { name, timeZone },
      },
    });
  });
}

async function seedPeople(passwordHash: string): Promise<SampleActors> {
  const actors = {} as Record<SamplePersonName, Actor>;
  for (const [key, { email, name, credentials, affiliation, roles }] of Object.entries(samplePeople)) {
    actors[key as SamplePersonName] = await inTransaction(async (tx) => {
      const person = await tx.person.create({
        data: { email, name, credentials, affiliation, roles: [...roles], passwordHash },
      });
      await recordEvent(tx, person, {
        subject: { personId: person.id },
        event: { type: "person.joined", email, roles: [...roles] },
      });
      return person;
    });
  }
  for (const [key, actor] of Object.entries(actors))
    actors[key as SamplePersonName] = await declareNone(actor);
  return actors;
}

/** Everybody of the sample centre has nothing to declare. */
async function declareNone(actor: Actor): Promise<Actor> {
  const { until } = await declareInterests(actor, {
    ...{ has: "none", interests: [] },
    idempotencyKey: randomUUID(),
  });
  return { ...actor, declared: { until: new Date(until), topicIds: [] } };
}

async function seedTopics(): Promise<void> {
  for (const { name, synonyms, identifiers } of sampleTopics) {
    await inTransaction(async (tx) => {
      const topic = await tx.topic.create({
        data: {
          name,
          slug: slugOf(name),
          synonyms: { create: synonyms.map((synonym) => ({ name: synonym })) },
          identifiers: { create: identifiers.map(({ scheme, value }) => ({ scheme, value })) },
        },
      });
      await recordEvent(tx, setUp, {
        subject: { topicId: topic.id },
        event: { type: "topic.created", name, slug: topic.slug },
      });
    });
  }
}

async function seedFile(actors: SampleActors, file: string): Promise<void> {
  const lives: SampleLife[] = sampleLives.filter((life) => life.file === file);
  const owner = lives[0]?.owner;
  if (!owner) return;
  const text = await readFile(fileURLToPath(new URL(`./sample-content/${file}`, import.meta.url)), "utf8");
  const { answers } = await importAnswers(actors[owner], { fileName: file, text });
  for (const life of lives) {
    const answer = answers[life.block - 1];
    if (!answer) throw new Error(`${file} holds no answer ${life.block}.`);
    await database.answer.update({
      where: { id: answer.answerId },
      data: { riskClass: life.riskClass },
    });
    await live(actors, { life, answerId: answer.answerId, text });
  }
}
