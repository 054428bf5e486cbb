import type { Csl } from "@/lib/references/reference-schema";
import type { ReadNotice } from "./read-notice";

/** Some fields of a source. */
export type Fields = Partial<Csl>;

/** What a reader made of one record, before it is judged. */
export type RecordDraft = {
  line: number;
  raw: string;
  fields: Fields;
  problems?: string[];
  publicationTypes?: string[];
  notices?: ReadNotice[];
};

/** Where a record begins in the text, counted from 1, and its words as they were. */
type Place = { line: number; raw: string };

/** A record with at least a kind and a title; `problems` are what an editor should look at. */
export type WholeRecord = Place & {
  is: "whole";
  csl: Csl;
  problems: string[];
  publicationTypes: string[];
  notices: ReadNotice[];
};

/** A record that names a source, by an identifier or otherwise, and lacks its title: fields are to be filled in or looked up. */
export type PartialRecord = Place & { is: "partial"; fields: Fields; problems: string[] };

/** A record that could not be understood, with the sentence that says why. */
export type UnreadRecord = Place & { is: "unread"; sentence: string };

/** One record of a file or a pasted text. One that fails never stops the others. */
export type ReadRecord = WholeRecord | PartialRecord | UnreadRecord;
