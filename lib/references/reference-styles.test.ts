import { describe, expect, test } from "vitest";
import { formatAma } from "./ama-style";
import { realSources } from "./golden/real-sources";
import type { Csl } from "./reference-schema";
import { printList } from "./reference-styles";

const day = (...parts: number[]) => ({ "date-parts": [parts] });

describe("the five sources of a real answer", () => {
  test("are printed in the house style as that answer prints them, the second in its regular form", () => {
    expect(
      printList(
        "house",
        realSources.map((csl) => ({ csl })),
      ),
    ).toBe(
      `1. Borodic GE, Caruso P, Acquadro M, Chick S. Parry-Romberg syndrome vasculopathy and its treatment with botulinum toxin. Ophthal Plast Reconstr Surg. January-February, 2014; 30(1):e22-25. https://www.ncbi.nlm.nih.gov/pubmed/23719195.
2. Tolkachjov SN, Patel NG, Tollefson MM. Progressive hemifacial atrophy: a review. Orphanet J Rare Dis. April 1, 2015; 10:39. https://ojrd.biomedcentral.com/articles/10.1186/s13023-015-0250-9.
3. Cassano N, Amerio P, D'Ovidio R, Vena GA. Hair disorders associated with autoimmune connective tissue diseases. G Ital Dermatol Venereol. October, 2014; 149(5):555-565. https://www.ncbi.nlm.nih.gov/pubmed/24975949.
4. Cicatricial Alopecia. NIAMS. December, 2012; https://www.niams.nih.gov/health_info/Cicatricial_Alopecia/.
5. Hair loss. Mayo Clinic. July 6, 2016; http://www.mayoclinic.org/diseases-conditions/hair-loss/basics/definition/con-20027666. Accessed 2/16/2017.`,
    );
  });

  test("are printed as AMA has them", () => {
    expect(
      printList(
        "ama",
        realSources.map((csl) => ({ csl })),
      ),
    ).toBe(
      `1. Borodic GE, Caruso P, Acquadro M, Chick S. Parry-Romberg syndrome vasculopathy and its treatment with botulinum toxin. Ophthal Plast Reconstr Surg. 2014;30(1):e22-25. https://www.ncbi.nlm.nih.gov/pubmed/23719195
2. Tolkachjov SN, Patel NG, Tollefson MM. Progressive hemifacial atrophy: a review. Orphanet J Rare Dis. 2015;10:39. doi:10.1186/s13023-015-0250-9
3. Cassano N, Amerio P, D'Ovidio R, Vena GA. Hair disorders associated with autoimmune connective tissue diseases. G Ital Dermatol Venereol. 2014;149(5):555-565. https://www.ncbi.nlm.nih.gov/pubmed/24975949
4. Cicatricial Alopecia. NIAMS. December 2012. https://www.niams.nih.gov/health_info/Cicatricial_Alopecia/
5. Hair loss. Mayo Clinic. July 6, 2016. Accessed February 16, 2017. http://www.mayoclinic.org/diseases-conditions/hair-loss/basics/definition/con-20027666`,
    );
  });
});

describe("AMA", () => {
  const lind = { family: "Lind", given: "P" };
  test.for([
    [
      "names three of more than six authors",
      {
        type: "article-journal",
        title: "Falls",
        author: Array(7).fill(lind),
        "container-title": "J",
        issued: day(2014),
        volume: "3",
        page: "7-7",
      },
      "Lind P, Lind P, Lind P, et al. Falls. J. 2014;3:7.",
    ],
    [
      "names all six of six",
      {
        type: "article-journal",
        title: "Falls?",
        author: Array(6).fill(lind),
        "container-title": "J",
        issued: day(2014),
        volume: "3",
      },
      "Lind P, Lind P, Lind P, Lind P, Lind P, Lind P. Falls? J. 2014;3.",
    ],
    [
      "says when what is in no issue yet went online",
      {
        type: "article-journal",
        title: "Falls",
        "container-title": "J",
        issued: day(2014),
        "available-date": day(2013, 5, 23),
        DOI: "10.1/x",
      },
      "Falls. J. Published online May 23, 2013. doi:10.1/x",
    ],
    [
      "has a book without its place",
      {
        type: "book",
        title: "Bone",
        author: [lind],
        edition: "2",
        publisher: "Quay",
        "publisher-place": "London",
        issued: day(2001),
      },
      "Lind P. Bone. 2nd ed. Quay; 2001.",
    ],
    [
      "has a chapter in its book",
      {
        type: "chapter",
        title: "Falls",
        author: [lind],
        editor: [{ family: "Roe", given: "J" }, lind],
        "container-title": "Bone",
        publisher: "Quay",
        issued: day(2001),
        page: "10-20",
      },
      "Lind P. Falls. In: Roe J, Lind P, eds. Bone. Quay; 2001:10-20.",
    ],
    [
      "has a report with its number",
      {
        type: "report",
        title: "Falls",
        author: [{ literal: "Bone Council" }],
        publisher: "Bone Council",
        issued: day(2015, 5),
        number: "7",
        URL: "https://b.example",
      },
      "Bone Council. Falls. Bone Council; May 2015. Report 7. https://b.example",
    ],
    [
      "has a guideline",
      {
        type: "guideline",
        title: "Falls",
        author: [{ literal: "ERN" }],
        publisher: "ERN",
        issued: day(2015),
        accessed: day(2017, 2, 16),
        URL: "https://e.example",
      },
      "ERN. Falls. ERN; 2015. Accessed February 16, 2017. https://e.example",
    ],
    [
      "has an entry of a database",
      {
        type: "entry",
        title: "Tail fever",
        "container-title": "OMIM",
        number: "123",
        issued: day(2011, 5, 3),
        URL: "https://o.example",
      },
      "Tail fever. 123. OMIM. May 3, 2011. https://o.example",
    ],
    [
      "has what somebody said",
      { type: "personal_communication", title: "Letter", author: [lind], issued: day(2011, 5, 3) },
      "Lind P. Letter. Personal communication, May 3, 2011.",
    ],
  ] as [string, Csl, string][])("%s", ([, csl, line]) => {
    expect(formatAma(csl)).toBe(line);
  });
});
