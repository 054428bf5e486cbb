import fc from "fast-check";
import { expect, test } from "vitest";
import { answerOfThrown, formAnswer } from "./form-answer";

test("a yes leaves no error behind", () => {
  expect(formAnswer({ ok: true }, ["question"])).toEqual({ isAccepted: true, fields: [], refusal: null });
});

test("a refusal is said in its own sentence, with what is true now", () => {
  const refusal = { code: "conflict", sentence: "Ann saved this a minute ago.", current: 7 } as const;
  expect(formAnswer({ ok: false, refusal }, ["question"])).toEqual({
    isAccepted: false,
    fields: [],
    refusal,
  });
});

test("errors stand in the order of the form, not of the answer", () => {
  const fields = { note: "Say what changed.", question: "Write the question." };
  expect(formAnswer({ ok: false, fields }, ["question", "note"]).fields).toEqual([
    { name: "question", sentence: "Write the question." },
    { name: "note", sentence: "Say what changed." },
  ]);
});

test("no sentence of the server is ever dropped, whatever the form shows", () => {
  const sentences = fc.dictionary(fc.string(), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(sentences, fc.uniqueArray(fc.string()), (fields, shown) => {
      const answer = formAnswer({ ok: false, fields }, shown);
      const said = [...answer.fields.map((field) => field.sentence), answer.refusal?.sentence ?? ""].join(
        " ",
      );
      for (const sentence of Object.values(fields)) expect(said).toContain(sentence);
    }),
  );
});

test("a redirect is a yes: the page is already leaving", () => {
  const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/desk;307;" });
  expect(answerOfThrown(redirect).isAccepted).toBe(true);
});

test("what a bug says inside is never shown", () => {
  const answer = answerOfThrown(new Error("duplicate key value violates constraint answers_pkey"));
  expect(answer.refusal?.sentence).toContain("try again");
  expect(answer.refusal?.sentence).not.toContain("constraint");
});

test("what is gone is said to be gone", () => {
  const gone = Object.assign(new Error("x"), { digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  expect(answerOfThrown(gone).refusal?.code).toBe("not-found");
});
