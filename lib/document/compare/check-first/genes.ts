import { type Mention, mentionsOf } from "@/lib/document/compare/check-first/mention";

const VARIANT = /(?<![\p{L}\p{N}])[cgmnpr]\.\(?[\p{L}\p{N}*_+>=?-]+\)?/gu;
const SYMBOL = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*(?![\p{L}\p{N}])/gu;

/** Gene symbols and other words in capitals (the HGNC gives symbols of capitals and digits), and variants in HGVS spelling: “COL5A1”, “c.123A>G”, “p.Arg12Cys”. */
export function findGenes(text: string): Mention[] {
  return [...mentionsOf(VARIANT, text), ...mentionsOf(SYMBOL, text)];
}
