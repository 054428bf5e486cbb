import { DescriptionList } from "@/components/ui/description-list";
import type { Csl } from "@/lib/references/reference-schema";

/** By what a source is known elsewhere, each a link to it there. */
export function IdentifierList({ csl }: { csl: Csl }) {
  const entries = [
    {
      term: "DOI",
      text: csl.DOI,
      href: csl.DOI && `https://doi.org/${encodeURI(csl.DOI).replace(/[?#]/g, encodeURIComponent)}`,
    },
    { term: "PubMed", text: csl.PMID, href: `https://pubmed.ncbi.nlm.nih.gov/${csl.PMID}/` },
    { term: "PubMed Central", text: csl.PMCID, href: `https://pmc.ncbi.nlm.nih.gov/articles/${csl.PMCID}/` },
    { term: "ISBN", text: csl.ISBN, href: undefined },
    { term: "Address", text: csl.URL, href: csl.URL },
  ].filter(({ text }) => text !== undefined);
  if (entries.length === 0)
    return <p className="text-muted">None yet. A DOI or a PubMed number keeps it from being added twice.</p>;
  return (
    <DescriptionList
      entries={entries.map(({ term, text, href }) => ({
        term,
        children: href ? (
          <a
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            className="text-link [overflow-wrap:anywhere]"
          >
            {text}
          </a>
        ) : (
          text
        ),
      }))}
    />
  );
}
