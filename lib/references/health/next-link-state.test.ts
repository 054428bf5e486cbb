import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OutsideNoState, OutsideOutcome } from "@/lib/outbound/outcome";
import { type LinkFinding, type LinkStanding, linkStates } from "@/lib/references/health/link-standing";
import { nextLinkState } from "@/lib/references/health/next-link-state";
import { pagePrint, wordsDiffer } from "@/lib/references/health/page-print";
import { readLinkOutcome } from "@/lib/references/health/read-link-outcome";

const DAY = 86_400_000;
const START = Date.parse("2026-11-01T02:00:00Z");
const on = (day: number) => new Date(START + day * DAY);
const URL_CITED = "https://example.org/diseases/cystinosis";

const fresh: LinkStanding = {
  state: "unchecked",
  sentence: "",
  httpStatus: null,
  finalUrl: null,
  failCount: 0,
  firstFailAt: null,
  nextCheckAt: on(0),
  citedPrint: null,
  seenPrint: null,
};

const answered = (status: number, url = URL_CITED, body = ""): OutsideOutcome => ({
  state: "answered",
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body,
  isCut: false,
  url,
  hops: [URL_CITED],
});
const no = (state: OutsideNoState): OutsideOutcome => ({
  state,
  sentence: "It does not answer.",
  status: null,
  retryAt: null,
  url: URL_CITED,
  hops: [],
});
const checked = (steps: [day: number, outcome: OutsideOutcome][], from = fresh, url = URL_CITED) =>
  steps.reduce((link, [day, outcome]) => nextLinkState(link, readLinkOutcome(url, outcome), on(day)), from);

test.for([
  ["an answer is well", [[0, answered(200)]], "ok"],
  ["a part of the page is an answer too", [[0, answered(206)]], "ok"],
  ["one 404 says nothing yet", [[0, answered(404)]], "unchecked"],
  [
    "two say nothing yet",
    [
      [0, answered(404)],
      [8, answered(404)],
    ],
    "unchecked",
  ],
  [
    "three within a week say nothing yet",
    [
      [0, answered(404)],
      [3, answered(404)],
      [6.9, answered(404)],
    ],
    "unchecked",
  ],
  [
    "three over seven days: probably gone",
    [
      [0, answered(404)],
      [4, answered(410)],
      [7, answered(404)],
    ],
    "suspect",
  ],
  [
    "a name nobody knows counts like a 404",
    [
      [0, no("unknown-host")],
      [4, answered(404)],
      [8, no("unknown-host")],
    ],
    "suspect",
  ],
  [
    "an answer in between forgets the failures",
    [
      [0, answered(404)],
      [4, answered(404)],
      [6, answered(200)],
      [8, answered(404)],
    ],
    "ok",
  ],
  [
    "a refusal in between neither counts nor forgets",
    [
      [0, answered(404)],
      [3, answered(404)],
      [4, answered(403)],
      [8, answered(404)],
    ],
    "suspect",
  ],
  [
    "403 five times is a blocked robot, not a dead page",
    [0, 7, 14, 21, 28].map((day) => [day, answered(403)]),
    "blocked",
  ],
  ["429 is blocked", [[0, answered(429)]], "blocked"],
  ["401 is blocked", [[0, answered(401)]], "blocked"],
  ["a server error is blocked", [0, 7, 14, 21].map((day) => [day, answered(500)]), "blocked"],
  ["no answer in time is blocked", [0, 7, 14, 21].map((day) => [day, no("too-slow")]), "blocked"],
  ["a refused connection is blocked", [0, 7, 14, 21].map((day) => [day, no("unreachable")]), "blocked"],
  ["a bad certificate is blocked", [[0, no("insecure")]], "blocked"],
  ["our own network away changes nothing", [0, 4, 8, 12].map((day) => [day, no("no-network")]), "unchecked"],
  ["a host that asks us to wait changes nothing", [[0, no("rate-limited")]], "unchecked"],
  ["another host: it moved", [[0, answered(200, "https://example.com/cystinosis")]], "redirected"],
  ["www and back is no move", [[0, answered(200, "https://www.example.org/diseases/cystinosis")]], "ok"],
  ["another path: it moved", [[0, answered(200, "https://example.org/conditions/cystinosis")]], "redirected"],
  ["the home page: probably gone", [[0, answered(200, "https://example.org/")]], "suspect"],
] as [string, [number, OutsideOutcome][], string][])("%s", ([, steps, state]) => {
  expect(checked(steps).state).toBe(state);
});

test("http that answers by https at the same place is offered as such", () => {
  const plain = "http://example.org/diseases/cystinosis";
  const link = checked([[0, answered(200)]], fresh, plain);
  expect(link).toMatchObject({
    state: "redirected",
    finalUrl: URL_CITED,
    sentence: "It answers by https now.",
  });
});

test("a page with quite another title than the one that was cited is looked at", () => {
  const page = (title: string, text: string) =>
    `<html><head><title>${title}</title></head><body>${text}</body></html>`;
  const words = Array.from({ length: 300 }, (_, n) => `word${n}`).join(" ");
  const cited = { ...fresh, citedPrint: pagePrint(page("Cystinosis - Example Foundation", words)) };
  const same = page("Cystinosis | Example Foundation 2026", `${words} seen 12 times today`);
  expect(checked([[0, answered(200, URL_CITED, same)]], cited).state).toBe("ok");
  const other = page("Cheap watches online", words);
  expect(checked([[0, answered(200, URL_CITED, other)]], cited)).toMatchObject({
    state: "suspect",
    sentence: "Its title is now “Cheap watches online”. Look whether it is still the same page.",
  });
});

test("a date or an advertisement does not make other words; a new text does", () => {
  const words = (from: number) => Array.from({ length: 400 }, (_, n) => `word${from + n}`).join(" ");
  const page = (text: string) =>
    pagePrint(`<title>T</title><p>${text}</p><script>var x = ${Math.PI}</script>`);
  const [before, dated, other] = [
    page(words(0)),
    page(`Today is Thursday ${words(0)} sponsored`),
    page(words(900)),
  ];
  if (!before || !dated || !other) throw new Error("no print");
  expect(wordsDiffer(before, dated)).toBe(false);
  expect(wordsDiffer(before, other)).toBe(true);
});

describe("laws that hold for every sequence of checks", () => {
  const anyOutcome = fc.oneof(
    fc
      .constantFrom(200, 206, 301, 400, 401, 403, 404, 405, 410, 418, 429, 500, 502, 503)
      .map((status) => answered(status)),
    fc
      .constantFrom("https://example.com/", "https://example.org/", "http://example.org/x")
      .map((url) => answered(200, url)),
    fc
      .constantFrom<OutsideNoState>(
        "unknown-host",
        "unreachable",
        "too-slow",
        "insecure",
        "no-network",
        "cut-off",
        "resting",
      )
      .map(no),
  );
  const anySteps = fc
    .array(fc.tuple(fc.double({ min: 0.01, max: 20, noNaN: true }), anyOutcome), { maxLength: 30 })
    .map((steps) => {
      let day = 0;
      return steps.map(([gap, outcome]): [number, OutsideOutcome] => {
        day += gap;
        return [day, outcome];
      });
    });
  const isGone = (finding: LinkFinding) => finding.kind === "gone";

  test("no check ever says dead or taken over, and none takes a person's word back", () => {
    fc.assert(
      fc.property(anySteps, fc.constantFrom(...linkStates), (steps, state) => {
        const end = checked(steps, { ...fresh, state }).state;
        const isWord = state === "dead_confirmed" || state === "usurped";
        expect(end === "dead_confirmed" || end === "usurped").toBe(isWord);
        if (isWord) expect(end).toBe(state);
      }),
    );
  });

  test("whatever refuses or fails, without a 404, a 410 or an unknown name nothing is ever counted against it", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const kind = steps.filter(([, outcome]) => !isGone(readLinkOutcome(URL_CITED, outcome)));
        expect(checked(kind).failCount).toBe(0);
      }),
    );
  });

  test('"probably gone" by failures means three or more of them in a row, the first seven days ago or earlier', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let link = fresh;
        for (const [day, outcome] of steps) {
          const finding = readLinkOutcome(URL_CITED, outcome);
          const before = link;
          link = nextLinkState(link, finding, on(day));
          if (!isGone(finding) || link.state !== "suspect" || before.state === "suspect") continue;
          expect(link.failCount).toBeGreaterThanOrEqual(3);
          expect(on(day).getTime() - (link.firstFailAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(7 * DAY);
        }
      }),
    );
  });

  test("every check says in a sentence what it found, and when the next one is", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let link = fresh;
        for (const [day, outcome] of steps) {
          link = nextLinkState(link, readLinkOutcome(URL_CITED, outcome), on(day));
          expect(link.nextCheckAt.getTime()).toBeGreaterThan(on(day).getTime());
          if (outcome.state === "answered") expect(link.sentence).toMatch(/\.$/);
        }
      }),
    );
  });
});
