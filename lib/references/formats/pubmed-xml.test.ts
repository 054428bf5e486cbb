import { expect, test } from "vitest";
import { readPubmedXml } from "./pubmed-xml";

const read = (text: string) => [...readPubmedXml(text)];
const article = (
  inside: string,
) => `<PubmedArticle><MedlineCitation><PMID Version="1">12</PMID><Article>${inside}</Article>
<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>Rare Bone Rev. 2015 Feb;31(2):1</RefSource><PMID>13</PMID></CommentsCorrections>
<CommentsCorrections RefType="CommentIn"><RefSource>x</RefSource></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/X</ArticleId><ArticleId IdType="pmc">PMC7</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`;

test("an article is read with its people, its organisations, its date, its markup made plain and its notices", () => {
  const text =
    article(`<Journal><JournalIssue><Volume>30</Volume><Issue>1</Issue><PubDate><MedlineDate>2014 Jan-Feb</MedlineDate></PubDate></JournalIssue>
    <Title>Rare bone &amp; joint reviews</Title><ISOAbbreviation>Rare Bone Rev</ISOAbbreviation></Journal>
    <ArticleTitle>Effects of <i>BRCA1</i> on <sup>13</sup>C &lt;5 mg.</ArticleTitle><Pagination><MedlinePgn>e22-5</MedlinePgn></Pagination>
    <AuthorList><Author><LastName>Okafor</LastName><ForeName>Nkechi B</ForeName></Author><Author><CollectiveName>Bone Group.</CollectiveName></Author></AuthorList>
    <Language>eng</Language><PublicationTypeList><PublicationType UI="D1">Case Reports</PublicationType></PublicationTypeList>`);
  expect(read(`<?xml version="1.0"?>\n<PubmedArticleSet>\n${text}</PubmedArticleSet>`)).toMatchObject([
    {
      is: "whole",
      line: 3,
      csl: {
        title: "Effects of BRCA1 on 13C <5 mg",
        author: [{ family: "Okafor", given: "Nkechi B" }, { literal: "Bone Group" }],
        "container-title": "Rare bone & joint reviews",
        issued: {
          "date-parts": [
            [2014, 1],
            [2014, 2],
          ],
        },
        page: "e22-5",
        PMID: "12",
        PMCID: "PMC7",
        DOI: "10.1000/x",
      },
      publicationTypes: ["Case Reports"],
      notices: [{ kind: "retraction", citation: "Rare Bone Rev. 2015 Feb;31(2):1", pmid: "13" }],
    },
  ]);
});

test("a chapter of the bookshelf stands in its book", () => {
  const text = `<PubmedBookArticle><BookDocument><PMID>12</PMID><ArticleTitle>Falls</ArticleTitle><Book><Publisher><PublisherName>Quay</PublisherName><PublisherLocation>London</PublisherLocation></Publisher>
    <BookTitle>The Book of Bone</BookTitle><PubDate><Year>2020</Year><Month>01</Month></PubDate><AuthorList Type="editors"><Author><LastName>Roe</LastName><ForeName>Jane</ForeName></Author></AuthorList></Book>
    <AuthorList Type="authors"><Author><LastName>Lind</LastName><ForeName>P</ForeName></Author></AuthorList></BookDocument></PubmedBookArticle>`;
  expect(read(text)).toMatchObject([
    {
      csl: {
        type: "chapter",
        title: "Falls",
        "container-title": "The Book of Bone",
        publisher: "Quay",
        author: [{ family: "Lind", given: "P" }],
        editor: [{ family: "Roe", given: "Jane" }],
        issued: { "date-parts": [[2020, 1]] },
      },
    },
  ]);
});

test("an entity of the file's own is never looked at", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>\n<PubmedArticleSet>${article("<ArticleTitle>&b; &f; &amp;</ArticleTitle>")}</PubmedArticleSet>`;
  expect(read(bomb)).toMatchObject([{ line: 2, csl: { title: "&b; &f; &" } }]);
});

test("an article that is cut off is one line's error", () => {
  expect(
    read(`${article("<ArticleTitle>One</ArticleTitle>")}\n<PubmedArticle><MedlineCitation><PMID>3`),
  ).toMatchObject([
    { is: "whole", csl: { title: "One" } },
    { is: "unread", line: 5, sentence: "This PubmedArticle is not well-formed XML, or it was cut off." },
  ]);
});
