const addresses: Record<string, (value: string) => string> = {
  ORPHA: (value) => `https://www.orpha.net/en/disease/detail/${value}`,
  GARD: (value) => `https://rarediseases.info.nih.gov/diseases/${value.replace(/^0+/, "")}/index`,
  MONDO: (value) => `https://monarchinitiative.org/MONDO:${value}`,
  DOID: (value) => `https://disease-ontology.org/term/DOID:${value}`,
  OMIM: (value) => `https://omim.org/entry/${value}`,
  MESH: (value) => `https://meshb.nlm.nih.gov/record/ui?ui=${value}`,
};

const names: Record<string, string> = {
  ORPHA: "Orphanet",
  GARD: "GARD",
  MONDO: "Mondo",
  DOID: "Disease Ontology",
  OMIM: "OMIM",
  MESH: "MeSH",
};

/** An identifier of a topic as readers see it, and where its register shows it. */
export type IdentifierLink = { scheme: string; value: string; name: string; href: string | null };

/** The identifiers of a topic with the register's name and page; one of an unknown scheme or an odd value has no page. */
export function identifierLinks(identifiers: Record<string, string>): IdentifierLink[] {
  return Object.entries(identifiers)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([scheme, value]) => {
      const key = scheme.toUpperCase();
      const bare = value.replace(/^[A-Za-z]+:/, "");
      const address = Object.hasOwn(addresses, key) ? addresses[key] : undefined;
      return {
        scheme,
        value,
        name: names[key] ?? scheme,
        href: address && /^[\w-]+$/.test(bare) ? address(bare) : null,
      };
    });
}
