import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { chooseMail, findMailWish } from "@/lib/mail/choose-mail";
import { collectMail } from "@/lib/mail/collect-mail";
import { getMailDesk } from "@/lib/mail/get-mail-desk";
import type { MailMode } from "@/lib/mail/mail-wish";
import { takeMail } from "@/lib/mail/outbox";
import { openPostOffice } from "@/lib/mail/post-office";
import { emptyOutbox } from "@/lib/mail/send-mail";
import { letMailGo, retryMail } from "@/lib/mail/settle-failed";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { markAllRead } from "@/lib/notifications/mark-notifications";
import { requestChanges } from "@/lib/review/request-changes";
import { actOn, inReview } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { addPeople, type People } from "@/lib/testing/people";

const ZONE = "America/New_York";
const sender = { from: "Desk <desk@example.org>", origin: "https://desk.example.org", centre: "The Centre" };
const quick = { connectionTimeout: 400, greetingTimeout: 400, socketTimeout: 400 };

let people: People;
let server: MailServer;
beforeAll(async () => {
  people = await addPeople();
});
beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      `ALTER TABLE "notification" DISABLE TRIGGER USER; ALTER TABLE "mail" DISABLE TRIGGER USER`,
    );
    await client.query(`DELETE FROM "notification"; DELETE FROM "mail"; DELETE FROM "mail_wish"`);
    await client.query(
      `ALTER TABLE "notification" ENABLE TRIGGER USER; ALTER TABLE "mail" ENABLE TRIGGER USER`,
    );
  });
  server = await startMailServer();
});
afterEach(() => server.close());

const wants = (person: Actor, mode: MailMode, hour = 8) => chooseMail(person, { mode, hour });

/** Ann is told by Rui that changes are requested. */
async function annIsTold(note = "The dose is missing."): Promise<string> {
  const { editionId, answerId } = await inReview(people, { question: "May I travel with it?" });
  await requestChanges(people.rui, { ...(await actOn(editionId)), note });
  return answerId;
}

/** Collects and sends as a job does that runs at this moment. */
async function runAt(now: Date, url = server.url) {
  const office = openPostOffice(url, quick);
  const signal = new AbortController().signal;
  try {
    await collectMail(now, ZONE);
    return await emptyOutbox(office, sender, { now: () => now, signal });
  } finally {
    office.close();
  }
}

const soon = (minutes = 0) => new Date(Date.now() + minutes * 60_000);
const mails = () => database.mail.findMany({ orderBy: { createdAt: "asc" } });
const toAnn = () => server.letters.filter(({ to }) => to === people.ann.email);

/** The next moment after now at which it is this hour in the centre's zone. */
function nextAt(hour: number, days = 0): Date {
  const at = new Date();
  at.setUTCMinutes(0, 0, 0);
  do at.setUTCHours(at.getUTCHours() + 1);
  while (
    Number(
      new Intl.DateTimeFormat("en-US", { timeZone: ZONE, hour: "numeric", hourCycle: "h23" }).format(at),
    ) !== hour
  );
  return new Date(at.getTime() + days * 86_400_000 + 60_000);
}

describe("at once", () => {
  test("a letter goes to whoever wants it at once, with the title, the link and nobody's words", async () => {
    await wants(people.ann, "immediate");
    const answerId = await annIsTold();
    expect(await runAt(soon())).toEqual({ sent: 1, delayed: 0 });
    const [letter] = server.letters;
    const [mail] = await mails();
    expect(letter?.to).toBe(people.ann.email);
    expect(letter?.raw).toMatch(/^Subject: Rui Ramos requested changes to May I travel with it\?/m);
    expect(letter?.raw).toContain(`https://desk.example.org/desk/answers/${answerId}/draft`);
    expect(letter?.raw).toContain("multipart/alternative");
    expect(letter?.raw).toMatch(/^List-Unsubscribe:\s+<https:\/\/desk\.example\.org\/desk\/profile#mail>/m);
    expect(letter?.raw).toContain(`Message-ID: <${mail?.id}@desk.example.org>`);
    expect(letter?.raw).not.toContain("The dose is missing.");
    expect(mail).toMatchObject({ state: "sent", tries: 1, kind: "single" });
    expect(await runAt(soon(1))).toEqual({ sent: 0, delayed: 0 });
  });

  test("what is for a whole group is no letter at once, and never is what one did oneself", async () => {
    for (const person of Object.values(people)) if (person.roles.length > 0) await wants(person, "immediate");
    await inReview(people);
    expect(await runAt(soon())).toEqual({ sent: 0, delayed: 0 });
  });

  test("what came before one wished for it at once waits for the daily letter", async () => {
    await annIsTold();
    await wants(people.ann, "immediate");
    expect(await runAt(soon())).toEqual({ sent: 0, delayed: 0 });
    await runAt(nextAt(8));
    expect(toAnn()).toHaveLength(1);
  });

  test("what was read meanwhile, or is unwanted meanwhile, is not sent any more", async () => {
    await wants(people.ann, "immediate");
    await annIsTold();
    await collectMail(soon(), ZONE);
    const { rows } = await listNotifications(people.ann, { show: "unread" });
    await markAllRead(people.ann, { newest: rows[0]?.id ?? "" });
    expect(await runAt(soon())).toEqual({ sent: 0, delayed: 0 });
    await annIsTold();
    await collectMail(soon(), ZONE);
    await wants(people.ann, "off");
    expect(await runAt(soon())).toEqual({ sent: 0, delayed: 0 });
    expect((await mails()).map(({ state }) => state)).toEqual(["needless", "needless"]);
  });
});

describe("once a day", () => {
  test("everything unread goes in one letter at the hour, and none when there is nothing", async () => {
    await annIsTold();
    await annIsTold();
    expect((await runAt(soon())).sent).toBe(0);
    await runAt(nextAt(8));
    expect(toAnn()).toHaveLength(1);
    expect(toAnn()[0]?.raw.match(/May I travel with it\?/g)?.length).toBeGreaterThanOrEqual(4);
    await runAt(nextAt(8));
    await runAt(nextAt(8, 1));
    expect(toAnn()).toHaveLength(1);
  });

  test("what comes after the hour waits for the next day", async () => {
    await annIsTold();
    await runAt(nextAt(8));
    await asOwner((client) => client.query(`UPDATE "notification" SET "created_at" = "created_at"`));
    await annIsTold();
    await asOwner((client) =>
      client.query(`UPDATE "notification" SET "created_at" = $1 WHERE "mail_id" IS NULL`, [
        new Date(nextAt(8).getTime() + 600_000),
      ]),
    );
    await runAt(new Date(nextAt(8).getTime() + 1_200_000));
    expect(toAnn()).toHaveLength(1);
    await runAt(nextAt(8, 1));
    expect(toAnn()).toHaveLength(2);
  });

  test("an hour that is changed gives no second letter on the same day", async () => {
    await annIsTold();
    await runAt(nextAt(8));
    await wants(people.ann, "digest", 9);
    await annIsTold();
    await runAt(new Date(nextAt(8).getTime() + 3_600_000));
    expect(toAnn()).toHaveLength(1);
  });

  test("two processes that collect at once make one letter", async () => {
    await annIsTold();
    await Promise.all([1, 2, 3, 4].map(() => collectMail(nextAt(8), ZONE)));
    expect((await mails()).filter(({ personId }) => personId === people.ann.id)).toHaveLength(1);
  });

  test("after a day without mail one letter tells everything, also to who wants them at once", async () => {
    await wants(people.ann, "immediate");
    for (let nth = 0; nth < 3; nth += 1) await annIsTold();
    await asOwner((client) =>
      client.query(`UPDATE "notification" SET "created_at" = now() - interval '2 days'`),
    );
    await runAt(nextAt(8));
    expect(toAnn()).toHaveLength(1);
  });
});

describe("a mail server in trouble", () => {
  test("one that is down delays letters and nothing else; they go when it is back, under the same id", async () => {
    await wants(people.ann, "immediate");
    const { url, port } = server;
    await server.close();
    await annIsTold();
    expect(await runAt(soon(), url)).toEqual({ sent: 0, delayed: 1 });
    expect((await getMailDesk(people.ada)).delayed?.sentence).toContain("could not be used");
    expect(await runAt(soon(), url)).toEqual({ sent: 0, delayed: 0 });
    server = await startMailServer(port);
    expect(await runAt(soon(2), url)).toEqual({ sent: 1, delayed: 0 });
    const [mail] = await mails();
    expect(mail).toMatchObject({ state: "sent", tries: 2 });
    expect(server.letters[0]?.raw).toContain(`<${mail?.id}@desk.example.org>`);
  });

  test("one that is away is asked once a run, whatever waits", async () => {
    await wants(people.ann, "immediate");
    for (let nth = 0; nth < 3; nth += 1) await annIsTold();
    server.manners.connect = () => ({ code: 421, words: "busy" });
    expect(await runAt(soon())).toEqual({ sent: 0, delayed: 1 });
    expect((await mails()).map(({ tries }) => tries).sort()).toEqual([0, 0, 1]);
  });

  test("one that says later is asked again later, and a refused sender counts against no letter", async () => {
    await wants(people.ann, "immediate");
    await annIsTold();
    server.manners.reader = () => ({ code: 451, words: "greylisted" });
    expect(await runAt(soon())).toEqual({ sent: 0, delayed: 1 });
    server.manners.reader = () => null;
    server.manners.sender = () => ({ code: 550, words: "not you" });
    expect(await runAt(soon(2))).toEqual({ sent: 0, delayed: 1 });
    server.manners.sender = () => null;
    expect(await runAt(soon(10))).toEqual({ sent: 1, delayed: 0 });
  });

  test("an address that is refused fails at once, the others go on, and an administrator decides", async () => {
    await wants(people.ann, "immediate");
    await wants(people.sam, "immediate");
    await annIsTold();
    const { editionId, answerId } = await inReview(people);
    await inTransaction((tx) =>
      recordEvent(tx, people.rui, {
        subject: { answerId, editionId, personId: people.sam.id },
        event: { type: "answer.taken-over", from: "x", to: "y" },
      }),
    );
    server.manners.reader = (address) =>
      address === people.ann.email ? { code: 550, words: "no such person" } : null;
    expect(await runAt(soon())).toEqual({ sent: 1, delayed: 0 });
    const [failed] = (await getMailDesk(people.ada)).failed;
    expect(failed).toMatchObject({ reader: "Ann Archer", tries: 1 });
    expect(failed?.sentence).toContain("no such person");
    const mailId = failed?.mailId ?? "";
    await expect(retryMail(people.pia, { mailId })).rejects.toThrow("Only an administrator");
    server.manners.reader = () => null;
    await retryMail(people.ada, { mailId });
    expect(await runAt(soon())).toEqual({ sent: 1, delayed: 0 });
    await expect(letMailGo(people.ada, { mailId })).rejects.toThrow("not on the list any more");
    const { type, payload } = await database.event.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect({ type, payload }).toMatchObject({ type: "mail.retried", payload: { reader: people.ann.email } });
  });

  test("one that never answers is left after its time", async () => {
    await wants(people.ann, "immediate");
    await annIsTold();
    const mute = await startMute();
    const { port } = mute.address() as { port: number };
    expect(await runAt(soon(), `smtp://127.0.0.1:${port}`)).toEqual({ sent: 0, delayed: 1 });
    mute.close();
    expect(await runAt(soon(2))).toEqual({ sent: 1, delayed: 0 });
  });

  test("a sender killed after the server took the letter sends it once more under the same Message-ID, when its hold ends", async () => {
    await wants(people.ann, "immediate");
    await annIsTold();
    await collectMail(soon(), ZONE);
    const held = await takeMail(soon());
    expect(await runAt(soon(5))).toEqual({ sent: 0, delayed: 0 });
    expect(await runAt(soon(11))).toEqual({ sent: 1, delayed: 0 });
    expect(server.letters[0]?.raw).toContain(`<${held?.id}@desk.example.org>`);
  });

  test("a process killed while the server takes a letter: nothing is lost, and the next one sends it under the same Message-ID", {
    timeout: 60_000,
  }, async () => {
    await wants(people.ann, "immediate");
    await annIsTold();
    const seen: string[] = [];
    let begin = () => {};
    const isUnderWay = new Promise<void>((tell) => {
      begin = tell;
    });
    server.manners.letter = (raw) => {
      seen.push(/Message-ID: (\S+)/.exec(raw)?.[1] ?? "");
      begin();
      return new Promise(() => {});
    };
    const words = ["--conditions=react-server", "--import", "tsx", "lib/testing/send-once.mts"];
    const sending = spawn(process.execPath, words, {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        ...{ SMTP_URL: server.url, MAIL_FROM: sender.from, ANSWER_DESK_ORIGIN: sender.origin },
      },
    });
    await isUnderWay;
    sending.kill("SIGKILL");
    await once(sending, "exit");
    expect((await mails())[0]).toMatchObject({ state: "waiting", tries: 1 });
    server.manners.letter = () => null;
    expect(await runAt(soon(1))).toEqual({ sent: 0, delayed: 0 });
    expect(await runAt(soon(11))).toEqual({ sent: 1, delayed: 0 });
    expect(server.letters[0]?.raw).toContain(`Message-ID: ${seen[0]}`);
  });

  test("many senders at once send each letter once", async () => {
    await wants(people.ann, "immediate");
    for (let nth = 0; nth < 6; nth += 1) await annIsTold();
    const sent = await Promise.all([1, 2, 3].map(() => runAt(soon())));
    expect(sent.reduce((sum, one) => sum + one.sent, 0)).toBe(6);
    expect(new Set(server.letters.map(({ raw }) => /Message-ID: (\S+)/.exec(raw)?.[1])).size).toBe(6);
  });
});

describe("laws of the database", () => {
  test("a letter that was sent is not sent again, and a notification goes into one letter", async () => {
    await wants(people.ann, "immediate");
    await annIsTold();
    await runAt(soon());
    const asApp = (text: string) => asRole("answer_desk_app", (client) => client.query(text));
    await expect(asApp(`UPDATE "mail" SET "state" = 'waiting', "ended_at" = NULL`)).rejects.toThrow(
      "does not go from sent to waiting",
    );
    await expect(
      asApp(`UPDATE "notification" SET "mail_id" = NULL WHERE "mail_id" IS NOT NULL`),
    ).rejects.toThrow("one letter at most");
    await expect(asApp(`DELETE FROM "mail"`)).rejects.toThrow("denied");
    const day = new Date().toISOString().slice(0, 10);
    const digest = `INSERT INTO "mail" ("id", "person_id", "kind", "day") VALUES ('${randomUUID()}', '${people.ann.id}', 'digest', '${day}')`;
    await asApp(digest);
    await expect(asApp(digest.replace(/VALUES \('[^']+'/, `VALUES ('${randomUUID()}'`))).rejects.toThrow(
      "duplicate",
    );
  });
});

test("when one gets mail is chosen by oneself, with an event; nobody's choice is a letter a day at eight", async () => {
  expect(await findMailWish(people.sam)).toEqual({ mode: "digest", hour: 8 });
  await chooseMail(people.sam, { mode: "off", hour: 17 });
  expect(await findMailWish(people.sam)).toEqual({ mode: "off", hour: 17 });
  const event = await database.event.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(event).toMatchObject({
    type: "person.mail-chosen",
    personId: people.sam.id,
    payload: { mode: "off" },
  });
  await chooseMail(people.sam, { mode: "off", hour: 17 });
  expect((await database.event.findFirstOrThrow({ orderBy: { seq: "desc" } })).seq).toBe(event.seq);
});

/** A server that takes a connection and says nothing. */
async function startMute(): Promise<Server> {
  const mute = createServer();
  await new Promise<void>((ready) => mute.listen(0, "127.0.0.1", ready));
  return mute;
}
