import fc from "fast-check";
import { expect, test } from "vitest";
import { pauseAfter, readSmtpError } from "@/lib/mail/delivery";
import { type LetterLine, writeLetter } from "@/lib/mail/letter";
import { smtpAddress } from "@/lib/mail/smtp-address";

const line: LetterLine = {
  actorName: "Rui Ramos",
  phrase: "requested changes to",
  title: "Is <b>this</b> harmful?",
  path: "/desk/answers/1/draft",
};
const parts = { kind: "single", lines: [line], origin: "https://desk.example.org", centre: "The Centre" };

test("a letter says who did what to which and leads there, as text and as HTML", () => {
  const { subject, text, html } = writeLetter(parts);
  expect(subject).toBe("Rui Ramos requested changes to Is <b>this</b> harmful?");
  expect(text).toContain(
    "Rui Ramos requested changes to\nIs <b>this</b> harmful?\nhttps://desk.example.org/desk/answers/1/draft",
  );
  expect(html).toContain("Is &lt;b&gt;this&lt;/b&gt; harmful?");
  expect(text).toContain("Change or stop these letters: https://desk.example.org/desk/profile#mail");
});

test("a day's letter counts what is unread, and names fifty at most", () => {
  const { subject, text } = writeLetter({
    ...parts,
    kind: "digest",
    lines: Array.from({ length: 60 }, () => line),
  });
  expect(subject).toBe("60 unread things in your inbox");
  expect(text).toContain("And 10 more in your inbox: https://desk.example.org/desk/inbox");
  expect(writeLetter({ ...parts, kind: "digest" }).subject).toBe("1 unread thing in your inbox");
});

test("whatever a name or a title holds, the subject is one line and every link leads to the configured origin", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (actorName, title) => {
      const { subject, html } = writeLetter({ ...parts, lines: [{ ...line, actorName, title }] });
      expect(subject).not.toMatch(/[\r\n\u2028\u2029\0]/);
      const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
      expect(hrefs).toHaveLength(2);
      for (const href of hrefs) expect(href).toMatch(/^https:\/\/desk\.example\.org\//);
    }),
  );
});

test.for([
  [{ responseCode: 550, command: "RCPT TO", response: "550 no such person" }, "refused"],
  [{ responseCode: 554, command: "DATA", code: "EMESSAGE", response: "554 spam" }, "refused"],
  [{ responseCode: 451, command: "RCPT TO", response: "451 greylisted" }, "later"],
  [{ responseCode: 421, command: "RCPT TO", response: "421 closing" }, "away"],
  [{ responseCode: 535, command: "AUTH PLAIN", code: "EAUTH", response: "535 bad password" }, "away"],
  [{ responseCode: 550, command: "MAIL FROM", response: "550 sender not allowed" }, "away"],
  [{ code: "ECONNECTION", message: "connect ECONNREFUSED" }, "away"],
  [{ code: "ETIMEDOUT", message: "Greeting never received", command: "CONN" }, "away"],
] as const)("%o ends as %s", ([error, end]) => {
  expect(readSmtpError(error).end).toBe(end);
});

test("what a mail server says is told in one line, and no address with a password", () => {
  const delivery = readSmtpError({ message: "cannot use smtp://me:secret@host\nat all" });
  expect(delivery).toEqual({
    end: "away",
    sentence: "The mail server could not be used: cannot use smtp://…@host at all",
  });
});

test("the wait doubles from a minute to an hour", () => {
  expect([1, 2, 3, 7, 50].map((tries) => pauseAfter(tries) / 60_000)).toEqual([1, 2, 4, 60, 60]);
});

test("an address of a mail server is read with its port, its user and its percent-encoded password", () => {
  expect(smtpAddress("smtp://mail.example.org")).toEqual({
    host: "mail.example.org",
    port: 587,
    secure: false,
  });
  expect(smtpAddress("smtps://desk:p%40ss@mail.example.org:4650")).toEqual({
    ...{ host: "mail.example.org", port: 4650, secure: true },
    auth: { user: "desk", pass: "p@ss" },
  });
});
