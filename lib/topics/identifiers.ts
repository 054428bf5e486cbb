/** A catalogue of diseases that gives them numbers: how one looks, an example, and the page it opens. */
export type Scheme = {
  label: string;
  example: string;
  pattern: RegExp;
  width: number;
  href: (value: string) => string;
};

/** The catalogues whose numbers a topic may carry, by the name they have in the database. */
export const schemes = {
  GARD: {
    label: "GARD",
    example: "0006626",
    pattern: /^\d{1,7}$/,
    width: 7,
    href: (value) => `https://rarediseases.info.nih.gov/diseases/${Number(value)}/index`,
  },
  ORPHA: {
    label: "ORPHA",
    example: "774",
    pattern: /^\d{1,7}$/,
    width: 0,
    href: (value) => `https://www.orpha.net/en/disease/detail/${value}`,
  },
  MONDO: {
    label: "MONDO",
    example: "0019180",
    pattern: /^\d{1,7}$/,
    width: 7,
    href: (value) => `https://monarchinitiative.org/MONDO:${value}`,
  },
  DOID: {
    label: "DOID",
    example: "1270",
    pattern: /^\d{1,8}$/,
    width: 0,
    href: (value) => `https://disease-ontology.org/term/DOID:${value}`,
  },
  OMIM: {
    label: "OMIM",
    example: "187300",
    pattern: /^\d{6}$/,
    width: 0,
    href: (value) => `https://omim.org/entry/${value}`,
  },
  MESH: {
    label: "MeSH",
    example: "D013683",
    pattern: /^[CD]\d{6,9}$/,
    width: 0,
    href: (value) => `https://meshb.nlm.nih.gov/record/ui?ui=${value}`,
  },
} as const satisfies Record<string, Scheme>;

export type SchemeName = keyof typeof schemes;

/** The names of the catalogues, in the order they are shown. */
export const schemeNames = Object.keys(schemes) as SchemeName[];

/** One identifier as it is kept: without its prefix, zero-padded where the catalogue does so; null when it does not look like one. */
export function normaliseIdentifier(scheme: SchemeName, typed: string): string | null {
  const { pattern, width } = schemes[scheme];
  const bare = typed
    .trim()
    .toUpperCase()
    .replace(/^(GARD|ORPHANET|ORPHA|MONDO|DOID|OMIM|MIM|MESH)\s*[:_ ]?\s*/, "")
    .replace(/^[#%+*]/, "");
  if (!pattern.test(bare)) return null;
  const digits = /^\d+$/.test(bare) && scheme !== "OMIM" ? bare.replace(/^0+(?=\d)/, "") : bare;
  return /^0*$/.test(digits) ? null : digits.padStart(width, "0");
}
