import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { acceptDocument } from "@/lib/document/accept-document";
import { documentToHtml } from "@/lib/document/to-html";
import { parsePage, pastedDocument } from "@/lib/testing/clean-page";
import {
  bold,
  br,
  cite,
  doc,
  h2,
  h3,
  h4,
  italic,
  link,
  marked,
  ol,
  p,
  quote,
  refId,
  row,
  table,
  td,
  th,
  ul,
} from "@/lib/testing/documents";
import { cleanPastedHtml } from "./clean-pasted-html";
import { describeLeftOut } from "./left-out";

const clipboard = (name: string) => readFileSync(`lib/testing/clipboard/${name}.html.txt`, "utf8");

describe("a paste from Word", () => {
  const { document, leftOut } = pastedDocument(clipboard("word"));

  test("keeps lists with their levels and numbers, tables with their headers, and what was inserted; deleted words are gone", () => {
    const merged = { ...th("Children"), attrs: { colspan: 2, rowspan: 1 } };
    expect(document).toEqual(
      doc(
        h2("Living with alopecia"),
        p(
          "Hair loss is ",
          bold("not"),
          " always permanent.[1,2] About 10",
          marked("6", { type: "superscript" }),
          " people and 5 m",
          marked("2", { type: "superscript" }),
          " were counted.",
        ),
        ul([p("wigs and hats"), ul([p("made of ", italic("real"), " hair")])], "minoxidil"),
        p("First do this:"),
        ol("see a doctor", [p("ask about ", link("https://www.example.org/care", "care"))]),
        p("Then wait."),
        { ...ol("come back"), attrs: { start: 3 } },
        table(row(th("Dose"), merged), row(td("0.5 mg"), td("yes"), td())),
      ),
    );
  });

  test("tells what was left out", () => {
    expect(describeLeftOut(leftOut)).toBe(
      "1 deleted or struck-out passage, 2 comments, 2 footnote marks, 1 image and 1 hidden passage",
    );
  });
});

test("a paste from Google Docs is bold only where its weight says so, and its lists and raised numbers stay", () => {
  const { document, leftOut } = pastedDocument(clipboard("google-docs"));
  expect(document).toEqual(
    doc(
      h2("Treatment"),
      p(
        "There is ",
        bold("no cure"),
        italic(" yet"),
        ".[3-5] Breathe CO",
        marked("2", { type: "subscript" }),
        " out, see ",
        link("https://www.example.org/guide?a=1", "the guide"),
        ".",
      ),
      ul([p("rest"), ul("at night")], "water"),
      table(row(th("Age"), th("Share")), row(td("under 10"), td("12 %"))),
    ),
  );
  expect(leftOut).toMatchObject({ deletions: 1, comments: 1, images: 0 });
});

test("a mail from Outlook loses its layout table and the wrappers of its links; what leads to no page is words, and is told", () => {
  const { document, leftOut } = pastedDocument(clipboard("outlook"));
  expect(document).toEqual(
    doc(
      p("Dear Ann,"),
      p("the family asked twice."),
      p("Their words:"),
      quote(p("Will it pass?")),
      ul("call them", [p("write to ", link("mailto:ann@example.org", "ann@example.org"))]),
      p(
        "See ",
        link("https://www.example.org/rare/page?id=7", "this page"),
        ", ",
        link("https://www.example.org/a-b", "that one"),
        ", ",
        link("https://example.org/group", "the group"),
        " and the form, the host, the file.",
      ),
    ),
  );
  expect(describeLeftOut(leftOut)).toBe("3 links that do not lead to web pages");
});

test("a web page keeps its order of headings, its table and its numbers of sources; nothing unseen comes along", () => {
  const { document, leftOut } = pastedDocument(clipboard("web-page"));
  expect(document).toEqual(
    doc(
      h3("Symptoms"),
      p("Zerowidth and softhyphen are gone; 5 mg stays.[1][2] As shown [3, 4]."),
      p("A hand."),
      p("one line", br, "next line"),
      p("new paragraph"),
      p(bold("Onset")),
      p("in childhood"),
      h4("Deep"),
      p("Words and gone, a too."),
      p("Doses"),
      table(
        row(th("Age"), th("Dose")),
        row(td("1"), { ...td(), content: [p(bold("big")), p("in"), p("side")] }),
      ),
      { ...ol([p(bold("Titled")), p("text")]), attrs: { start: 4 } },
      p("a"),
      p("b"),
    ),
  );
  expect(leftOut).toMatchObject({ deletions: 1, hidden: 1, images: 1 });
});

test("a copy from an answer stays as it is, without the list that it carries for other programs", () => {
  const own = `<p data-pm-slice="1 1 []" data-answer-desk="copy">Rare.<cite data-ref-id="${refId(3)}" data-locator="p. 4">[2]</cite></p><div data-answer-desk="references"><p>2. Somebody. Something.</p></div>`;
  const { document, isOwn } = pastedDocument(own);
  expect(isOwn).toBe(true);
  expect(document).toEqual(doc(p("Rare.", cite(refId(3), "p. 4"))));
});

test("markup of others that looks like a citation of ours is words", () => {
  const { document } = pastedDocument(`<p>Rare.<cite data-ref-id="${refId(3)}">[2]</cite></p>`);
  expect(document).toEqual(doc(p("Rare.[2]")));
});

test.for([
  [
    "headings keep their order: a first level moves all down by one",
    "<h1>A</h1><h2>B</h2>",
    doc(h2("A"), h3("B")),
  ],
  [
    "words that Word raised in pieces are one marker",
    "<p>loss<sup>1</sup><sup>,</sup><sup>2</sup></p>",
    doc(p("loss[1,2]")),
  ],
  [
    "a raised number after a digit is a power",
    "<p>10<sup>3</sup></p>",
    doc(p("10", marked("3", { type: "superscript" }))),
  ],
  [
    "a raised ordinal stays",
    "<p>the 2<sup>nd</sup></p>",
    doc(p("the 2", marked("nd", { type: "superscript" }))),
  ],
  [
    "a list in a list without an item of its own joins the item before",
    "<ul><li>a</li><ul><li>b</li></ul></ul>",
    doc(ul([p("a"), ul("b")])),
  ],
  ["an item without a list is a paragraph", "<li>a</li>", doc(p("a"))],
  [
    "a cell that claims more rows than there are is cut to the table",
    '<table><tr><td rowspan="5">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    doc(table(row({ ...td("a"), attrs: { colspan: 1, rowspan: 2 } }, td("b")), row(td("c")))),
  ],
  ["words outside a block are a paragraph", "just <b>words</b>", doc(p("just ", bold("words")))],
  [
    "bold that is switched off is not bold",
    '<b><span style="font-weight:400">thin</span></b>',
    doc(p(bold("thin"))),
  ],
] as const)("%s", ([, html, expected]) => {
  expect(pastedDocument(html).document).toEqual(expected);
});

const samples = "/work/shared/samples";
const plate = join(samples, "paste/plate");

describe.skipIf(!existsSync(plate))("every sample of Word's clipboard", () => {
  const names = existsSync(plate) ? readdirSync(plate).filter((name) => name.endsWith(".html")) : [];

  test.for(names)("%s becomes a document that can be saved, with every word it showed", (name) => {
    const html = readFileSync(join(plate, name), "utf8");
    const { document, html: cleaned } = pastedDocument(html);
    expect(acceptDocument(document)).toHaveProperty("document");
    expect(cleaned).not.toMatch(/mso|style=|class=|<o:p|<span/i);
    expect(wordsOf(cleaned)).toEqual(shownWords(html));
  });
});

describe.skipIf(!existsSync(join(samples, "xss")))("every attack of the lists", () => {
  test("comes out as words and plain links", () => {
    for (const name of readdirSync(join(samples, "xss")).filter((file) => file.endsWith(".txt"))) {
      for (const line of readFileSync(join(samples, "xss", name), "utf8").split("\n")) {
        const { html, document } = pastedDocument(line);
        expect(parsePage(html).querySelector(ALIVE)?.outerHTML, line).toBeUndefined();
        expect(
          parsePage(html).querySelector("[onerror], [onload], [onclick], [style], [src]")?.outerHTML,
          line,
        ).toBeUndefined();
        const accepted = acceptDocument(document);
        expect(accepted, line).toHaveProperty("document");
        expect(documentToHtml(document, { references: [] }), line).not.toMatch(
          /(href|src)="?\s*(javascript|data|vbscript):/i,
        );
      }
    }
  }, 60_000);
});

const ALIVE = "script, iframe, img, svg, object, embed, style, link, meta, base, form, input, frameset";

function wordsOf(html: string): string[] {
  return spaced(parsePage(html)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// The words a person saw, in order: without list marks, struck-out words and the raised digits that are bracketed now.
function shownWords(html: string): string[] {
  const page = parsePage(html);
  for (const gone of page.querySelectorAll("head, style, s, del, script")) gone.remove();
  for (const mark of page.querySelectorAll("p [style*=mso-list i]"))
    if (/ignore/i.test(mark.getAttribute("style") ?? "")) mark.remove();
  return spaced(page).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function spaced(page: Document): string {
  for (const block of page.querySelectorAll("p, li, td, th, h1, h2, h3, h4, h5, h6, div, br, pre, sup, sub"))
    block.append(" ");
  for (const block of page.querySelectorAll("p, li, td, th, h1, h2, h3, h4, h5, h6, div, br, pre, sup, sub"))
    block.before(" ");
  return (page.body.textContent ?? "").replace(/\u00ad/g, "");
}

test("nothing is nothing", () => {
  expect(cleanPastedHtml("", parsePage).html).toBe("");
});
