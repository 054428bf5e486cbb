import { z } from "zod";
import { judgeRecord } from "@/lib/references/formats/judge-record";
import type { Fields } from "@/lib/references/formats/read-record";
import type { Csl, CslDate, CslName } from "@/lib/references/reference-schema";

const date = z.object({ "date-parts": z.array(z.array(z.number().nullable())) }).optional();

const work = z.object({
  message: z.object({
    DOI: z.string(),
    type: z.string().optional(),
    title: z.array(z.string()).optional(),
    author: z
      .array(
        z.object({
          family: z.string().optional(),
          given: z.string().optional(),
          name: z.string().optional(),
          suffix: z.string().optional(),
        }),
      )
      .optional(),
    "container-title": z.array(z.string()).optional(),
    "short-container-title": z.array(z.string()).optional(),
    publisher: z.string().optional(),
    volume: z.string().optional(),
    issue: z.string().optional(),
    page: z.string().optional(),
    "article-number": z.string().optional(),
    issued: date,
    "published-print": date,
    "published-online": date,
  }),
});

const types: Record<string, Csl["type"]> = {
  "journal-article": "article-journal",
  "posted-content": "document",
  book: "book",
  monograph: "book",
  "edited-book": "book",
  "reference-book": "book",
  "book-chapter": "chapter",
  report: "report",
  dataset: "entry",
};

/** The fields of a work in Crossref's record of it, in our subset; null when the answer is no such record or names no title. Titles lose their JATS and MathML marks, consortia stay whole, and the printed date goes before the online one. */
export function readCrossrefWork(json: unknown): Csl | null {
  const parsed = work.safeParse(json);
  if (!parsed.success) return null;
  const { message } = parsed.data;
  const type = types[message.type ?? ""] ?? "document";
  const fields: Fields = {
    type,
    title: plain(message.title?.[0]),
    author: (message.author ?? []).map(nameOf).filter((name) => name !== null),
    "container-title": plain(message["container-title"]?.[0]),
    "container-title-short": plain(message["short-container-title"]?.[0]),
    ...(type !== "article-journal" && { publisher: plain(message.publisher) }),
    issued: dateOf(message["published-print"] ?? message.issued ?? message["published-online"]),
    volume: message.volume,
    issue: message.issue,
    page: message.page,
    ...(!message.page && { number: message["article-number"] }),
    DOI: message.DOI,
  };
  const record = judgeRecord({ line: 1, raw: "", fields });
  return record.is === "whole" ? record.csl : null;
}

function nameOf(author: { family?: string; given?: string; name?: string; suffix?: string }): CslName | null {
  if (author.name) return { literal: author.name };
  if (!author.family) return null;
  const { family, given, suffix } = author;
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}

function dateOf(told: z.output<typeof date>): CslDate | undefined {
  const parts = told?.["date-parts"][0]?.filter((part) => part !== null) ?? [];
  return parts.length > 0 ? { "date-parts": [parts] } : undefined;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function plain(text: string | undefined): string | undefined {
  return text
    ?.replace(/<[^>]{0,200}>/g, "")
    .replace(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}
