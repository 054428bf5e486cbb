import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AnswerPage, type AnswerPageProps } from "@/components/site/answer-page";
import { DraftPage } from "@/components/site/draft-page";
import { HomePage } from "@/components/site/home-page";
import { NotFoundPage, TooManyPage, UnavailablePage } from "@/components/site/problem-page";
import { SearchPage } from "@/components/site/search-page";
import { TopicPage } from "@/components/site/topic-page";
import { TopicsPage } from "@/components/site/topics-page";
import { makeSnapshot } from "@/lib/publication/snapshot";
import { ASKED_END, ASKED_START } from "@/lib/site/snippet";
import { cite, doc, h2, p, refId, ul } from "@/lib/testing/documents";

const EVIL = `<script>alert("1")</script>&'`;
const site = { centreName: `Centre ${EVIL}`, stylesheet: "/site.css?v=1" };
const topic = { id: refId(99), name: `Gout ${EVIL}`, slug: "gout" };
const listed = { slug: "why", question: `Why ${EVIL}?`, topicName: topic.name, updatedOn: "2017-02-16" };

const snapshot = makeSnapshot({
  question: `Why ${EVIL}?`,
  document: doc(
    p(`Because ${EVIL}.`, cite(refId(1)), cite(refId(2)), cite(refId(3))),
    h2("Treatment"),
    ul("Rest", "Cold"),
    p("It helps.", cite(refId(1))),
  ),
  references: [1, 2, 3].map((n) => ({
    id: refId(n),
    number: n,
    csl: { type: "webpage" as const, title: `Source ${n} ${EVIL}`, URL: `https://example.org/${n}` },
  })),
  topic,
  boilerplate: { closing_words: `Hope ${EVIL}`, sign_off: "Regards,\nUs", disclaimer: "Ask a doctor." },
});

const answer: AnswerPageProps["answer"] = {
  slug: "why",
  snapshot,
  publishedOn: "2016-01-02",
  updatedOn: "2017-02-16",
  reviewedOn: "2017-03-01",
  changes: [
    { on: "2017-02-16", kind: "substantive", note: `Added ${EVIL}` },
    { on: "2016-01-02", kind: "first", note: null },
  ],
  topic,
  withdrawn: null,
};

const found = { ...listed, snippet: `${ASKED_START}why${ASKED_END} ${EVIL}` };
const letters = [{ letter: "G", names: 2 }];
const entries = [
  { label: topic.name, isSynonym: false, name: topic.name, slug: "gout" },
  { label: `2 ${EVIL}`, isSynonym: true, name: topic.name, slug: "gout" },
];
const topics = [{ name: topic.name, slug: "gout", label: `Also ${EVIL}` }];

const pages = {
  answer: <AnswerPage site={site} answer={answer} />,
  withdrawn: (
    <AnswerPage
      site={site}
      answer={{ ...answer, topic: null, withdrawn: { on: "2018-01-01", reason: EVIL } }}
    />
  ),
  draft: (
    <DraftPage
      site={site}
      snapshot={snapshot}
      dates={answer}
      changes={answer.changes}
      topicSlug={topic.slug}
      says={`Shared by ${EVIL}.`}
    />
  ),
  home: <HomePage site={site} recent={[listed]} letters={letters} />,
  empty: <HomePage site={site} recent={[]} letters={[]} />,
  topics: <TopicsPage site={site} letters={letters} entries={entries} current={null} isCut={false} />,
  topic: (
    <TopicPage
      site={site}
      topic={{ ...topic, synonyms: [EVIL], identifiers: { ORPHA: "1", MONDO: `"${EVIL}` } }}
      answers={[listed]}
    />
  ),
  search: (
    <SearchPage
      site={site}
      query={EVIL}
      state="results"
      topics={topics}
      isGuess={false}
      answers={[found]}
      next="abc"
    />
  ),
  nothing: (
    <SearchPage site={site} query={EVIL} state="results" topics={[]} isGuess answers={[]} next={null} />
  ),
  missing: <NotFoundPage site={site} />,
  tooMany: <TooManyPage site={site} />,
  unavailable: <UnavailablePage site={site} />,
};

const html = Object.fromEntries(
  Object.entries(pages).map(([name, page]) => [name, renderToStaticMarkup(page)]),
) as Record<keyof typeof pages, string>;
const ids = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string);

describe.for(Object.entries(html))("the %s page", ([, text]) => {
  test("has no script, no style attribute, no handler, and nobody's words as markup", () => {
    expect(text).not.toMatch(/<script|<style|<iframe| style=| on[a-z]+="|javascript:/i);
    expect(text).not.toContain(EVIL);
  });

  test("has every id once, and every link within the page leads to one", () => {
    expect(new Set(ids(text)).size).toBe(ids(text).length);
    for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) expect(ids(text)).toContain(id);
    for (const [, list] of text.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids(text)).toContain(list);
    for (const [, id] of text.matchAll(/ for="([^"]+)"/g)) expect(ids(text)).toContain(id);
  });

  test("has one main, one first-level heading, a language and a title", () => {
    expect(text.match(/<main/g)).toHaveLength(1);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toMatch(/^<html lang="en">/);
    expect(text).toMatch(/<title>[^<]+<\/title>/);
  });

  test("stays under 30 kB", () => {
    expect(Buffer.byteLength(text)).toBeLessThan(30_000);
  });
});

describe("an answer's page", () => {
  test("carries its parts in the order of the house: topic, question, text, dates, closing words, sign-off, disclaimer, references", () => {
    const order = [
      'href="/topics/gout"',
      "<h1",
      "Because",
      "Last updated: ",
      "Hope",
      "Regards,",
      "Ask a doctor.",
      "doc-bibliography",
    ];
    const places = order.map((part) => html.answer.indexOf(part, html.answer.indexOf("<main")));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
  });

  test("shows its dates as the house writes them, and to machines as ISO days", () => {
    expect(html.answer).toContain(
      'Last updated: <time dateTime="2017-02-16" itemProp="dateModified">2/16/2017</time>',
    );
  });

  test("links each source back to every place that cites it", () => {
    const back = [...html.answer.matchAll(/role="doc-backlink" href="#(cite-[^"]+)"/g)].map(([, id]) => id);
    const places = ids(html.answer).filter((id) => id.startsWith("cite-"));
    expect([...back].sort()).toEqual([...places].sort());
    expect(html.answer).toContain("cited 2×");
  });

  test("leads to a copy in an archive beside an address that is dead, which stays, and to nothing that is no web address", () => {
    const shown = (url: string) => {
      const [first, ...others] = snapshot.references;
      const references = first ? [{ ...first, archive: { url, day: "2019-03-04" } }, ...others] : [];
      return renderToStaticMarkup(
        <AnswerPage site={site} answer={{ ...answer, snapshot: { ...snapshot, references } }} />,
      );
    };
    const copy = "https://web.archive.org/web/2019/https://example.org/1";
    expect(shown(copy)).toContain(
      `This page is not at its address any more: <a href="${copy}" rel="noopener noreferrer">copy in an archive</a>, taken <time dateTime="2019-03-04">3/4/2019</time>.`,
    );
    expect(shown(copy)).toContain('href="https://example.org/1"');
    expect(shown("javascript:alert(1)")).toBe(html.answer);
  });

  test("lists what changed, and says nothing of changes before there was one", () => {
    expect(html.answer).toContain("Changes to this answer");
    const fresh = { ...answer, changes: answer.changes.slice(1) };
    expect(renderToStaticMarkup(<AnswerPage site={site} answer={fresh} />)).not.toContain(
      "Changes to this answer",
    );
  });

  test("that was withdrawn says so before anything else of it, and asks search engines to forget it", () => {
    expect(html.withdrawn.indexOf("This answer was withdrawn")).toBeLessThan(html.withdrawn.indexOf("<h1"));
    expect(html.withdrawn).toContain('content="noindex"');
    expect(html.answer).not.toContain("noindex");
    expect(html.withdrawn).toContain("Because");
    expect(html.withdrawn).not.toContain("/topics/gout");
  });
});

describe("a draft's page", () => {
  const articleOf = (text: string) => /<article.*<\/article>/s.exec(text)?.[0];

  test("shows the very article that readers will see, and no more than that", () => {
    expect(articleOf(html.draft)).toBeTruthy();
    expect(articleOf(html.draft)).toBe(articleOf(html.answer));
  });

  test("says that it is a draft before anything else, and asks search engines to forget it", () => {
    const mark = html.draft.indexOf("Draft, not medical advice.");
    expect(mark).toBeGreaterThan(0);
    expect(mark).toBeLessThan(html.draft.indexOf("<header"));
    expect(html.draft).toContain('content="noindex"');
    expect(html.draft).not.toContain("canonical");
  });

  test("that readers read already says so, and does not call itself a draft", () => {
    const live = { site, snapshot, dates: answer, changes: [], topicSlug: null, says: "Edition 1." };
    const text = renderToStaticMarkup(<DraftPage {...live} isLive />);
    expect(text).toContain("<strong>Live: readers read this text now.</strong> Edition 1.");
    expect(text).not.toContain("Draft");
    expect(text).toContain('content="noindex"');
  });

  test("invents no date before the first publication", () => {
    const draft = { site, snapshot, dates: null, changes: [], topicSlug: null, says: "" };
    const text = renderToStaticMarkup(<DraftPage {...draft} />);
    expect(text).toContain("Last updated: not published yet");
    expect(text).not.toContain("<time");
  });
});

test("a synonym of the A-Z says whose name it is", () => {
  expect(html.topics).toMatch(/2 [^<]*, see <a href="\/topics\/gout">/);
});

test("an identifier of an odd shape is shown, and leads nowhere", () => {
  expect(html.topic).toContain('href="https://www.orpha.net/en/disease/detail/1"');
  expect(html.topic).not.toContain("monarchinitiative.org");
});
