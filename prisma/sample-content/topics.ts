/** A disease of the sample content, under the name that its answers carry. Identifiers are those of the Disease Ontology. */
export interface SampleTopic {
  name: string;
  synonyms: readonly string[];
  identifiers: readonly { scheme: "DOID" | "GARD" | "ORPHA"; value: string }[];
}

/** The diseases of the sample content, A to Z, and one that has no answer yet. */
export const sampleTopics: readonly SampleTopic[] = [
  {
    name: "Acute intermittent porphyria",
    synonyms: ["AIP", "Pyrroloporphyria"],
    identifiers: ids("3890", "0005732"),
  },
  {
    name: "Alkaptonuria",
    synonyms: ["AKU", "Alcaptonuria", "Homogentisate 1,2-dioxygenase deficiency"],
    identifiers: ids("9270", "0005775", "56"),
  },
  {
    name: "Cystinosis",
    synonyms: ["Cystine storage disease"],
    identifiers: ids("1064", "0006236", "213"),
  },
  {
    name: "Erythropoietic protoporphyria",
    synonyms: ["EPP", "Protoporphyria"],
    identifiers: ids("13270", "0004527", "79278"),
  },
  {
    name: "Friedreich ataxia",
    synonyms: ["Friedreich's ataxia"],
    identifiers: ids("12705", "0006468"),
  },
  {
    name: "Hereditary hemorrhagic telangiectasia",
    synonyms: ["HHT", "Osler-Weber-Rendu disease", "Rendu-Osler-Weber disease"],
    identifiers: ids("1270", "0006626", "774"),
  },
  {
    name: "Huntington disease",
    synonyms: ["HD", "Huntington's disease", "Huntington's chorea"],
    identifiers: ids("12858", "0006677"),
  },
  {
    name: "Lymphangioleiomyomatosis",
    synonyms: ["LAM", "Lymphangiomyomatosis", "Pulmonary lymphangioleiomyomatosis"],
    identifiers: ids("3319", "0003319", "538"),
  },
  {
    name: "Marfan syndrome",
    synonyms: ["Marfan's syndrome", "MFS"],
    identifiers: ids("14323", "0006975"),
  },
  {
    name: "Phenylketonuria",
    synonyms: ["PKU", "Phenylalanine hydroxylase deficiency", "PAH deficiency"],
    identifiers: ids("9281", "0007383", "716"),
  },
  {
    name: "Wilson disease",
    synonyms: ["Hepatolenticular degeneration", "Wilson's disease"],
    identifiers: ids("893", "0007893"),
  },
];

function ids(doid: string, gard: string, orpha?: string): SampleTopic["identifiers"] {
  const known = [
    { scheme: "DOID", value: doid },
    { scheme: "GARD", value: gard },
  ] as const;
  return orpha ? [...known, { scheme: "ORPHA", value: orpha }] : known;
}
