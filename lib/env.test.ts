import { expect, test } from "vitest";
import { readEnvironment } from "@/lib/env";

const url = "postgresql://desk:secret@db.example.org/desk";
const secret = "x".repeat(32);

test("nothing set is a working configuration", () => {
  expect(readEnvironment({})).toMatchObject({ PORT: 3000, ANSWER_DESK_DATA: ".data", TRUST_PROXY: "no" });
});

test("an empty variable is one that is not set", () => {
  expect(readEnvironment({ PORT: "", DATABASE_URL: "", NEXTAUTH_SECRET: "" }).PORT).toBe(3000);
});

test("an origin is kept without path and trailing slash", () => {
  expect(readEnvironment({ ANSWER_DESK_ORIGIN: "https://a.example.org/x/" }).ANSWER_DESK_ORIGIN).toBe(
    "https://a.example.org",
  );
});

test.for([
  [{ PORT: "eighty" }, "PORT must be a number from 1 to 65535."],
  [{ PORT: "70000" }, "PORT must be a number from 1 to 65535."],
  [{ DATABASE_URL: "mysql://x", NEXTAUTH_SECRET: secret }, "DATABASE_URL must look like postgresql://"],
  [{ DATABASE_URL: url }, "NEXTAUTH_SECRET is missing"],
  [{ DATABASE_URL: url, NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET is too short"],
  [{ ANSWER_DESK_ORIGIN: "answers.example.org" }, "ANSWER_DESK_ORIGIN must be the address people type"],
  [{ SMTP_URL: "mail.example.org" }, "SMTP_URL must look like smtp://"],
  [{ SMTP_URL: "http://mail.example.org" }, "SMTP_URL must look like smtp://"],
  [{ SMTP_URL: "smtp://mail.example.org" }, "MAIL_FROM is missing"],
  [{ SMTP_URL: "smtp://mail.example.org", MAIL_FROM: "desk@example.org" }, "ANSWER_DESK_ORIGIN is missing"],
  [{ MAIL_FROM: "the desk" }, "MAIL_FROM must be an address"],
  [{ MAIL_FROM: "Desk <desk@example.org>\r\nBcc: x@y" }, "MAIL_FROM must be an address"],
  [{ TRUST_PROXY: "maybe" }, "TRUST_PROXY must be yes"],
  [{ ANSWER_DESK_SAMPLE_PASSWORD: "abc" }, "at least 8 characters"],
] as const)("%o is refused: %s", ([variables, sentence]) => {
  expect(() => readEnvironment(variables)).toThrow(sentence);
});

test("all that is wrong is said at once, and no secret is repeated", () => {
  const wrong = () => readEnvironment({ PORT: "x", DATABASE_URL: url, NEXTAUTH_SECRET: "hunter2" });
  expect(wrong).toThrow(/PORT must.*\n.*NEXTAUTH_SECRET/);
  expect(wrong).not.toThrow(/hunter2|secret@/);
});

test("mail is set up by its server, its sender and the origin of its links", () => {
  const mail = {
    SMTP_URL: "smtp://desk:p%40ss@mail.example.org:587",
    MAIL_FROM: "Answer Desk <desk@example.org>",
    ANSWER_DESK_ORIGIN: "https://answers.example.org",
  };
  expect(readEnvironment(mail)).toMatchObject(mail);
});
