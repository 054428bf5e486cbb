import type { Role } from "@/lib/access/actor";

/** The people of the sample centre, by the name before the @ of their address: invented, like the centre. */
export const samplePeople = {
  specialist: {
    email: "specialist@example.org",
    name: "Nora Whitfield",
    credentials: "MS, MLIS",
    affiliation: "Lantern Rare Disease Answers",
    roles: ["specialist"],
  },
  specialist2: {
    email: "specialist2@example.org",
    name: "Tomás Arriaga",
    credentials: "MPH",
    affiliation: "Lantern Rare Disease Answers",
    roles: ["specialist"],
  },
  reviewer: {
    email: "reviewer@example.org",
    name: "Helen Osei",
    credentials: "MD, PhD",
    affiliation: "Department of Medical Genetics, Alder Valley University Hospital",
    roles: ["reviewer"],
  },
  reviewer2: {
    email: "reviewer2@example.org",
    name: "Martin Lindqvist",
    credentials: "MD",
    affiliation: "Division of Metabolic Medicine, Alder Valley University Hospital",
    roles: ["reviewer"],
  },
  publisher: {
    email: "publisher@example.org",
    name: "Priya Raman",
    credentials: "MA",
    affiliation: "Lantern Rare Disease Answers",
    roles: ["publisher"],
  },
  admin: {
    email: "admin@example.org",
    name: "Caleb Dunn",
    credentials: "",
    affiliation: "Lantern Rare Disease Answers",
    roles: ["administrator"],
  },
  "all-roles": {
    email: "all-roles@example.org",
    name: "June Castellano",
    credentials: "MS, CGC",
    affiliation: "Lantern Rare Disease Answers",
    roles: ["specialist", "reviewer", "publisher"],
  },
} as const satisfies Record<string, SamplePerson>;

/** Who does something in the sample content. */
export type SamplePersonName = keyof typeof samplePeople;

interface SamplePerson {
  email: string;
  name: string;
  credentials: string;
  affiliation: string;
  roles: readonly Role[];
}
