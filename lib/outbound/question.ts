import type { ExpectedForm } from "@/lib/outbound/check-form";
import type { BodyLimit } from "@/lib/outbound/read-body";

/** One question to the outside. No cookie and no credential is ever part of it. */
export type OutsideQuestion = {
  url: string;
  method?: "GET" | "HEAD";
  accept?: string;
  headers?: Readonly<Partial<Record<"range" | "if-none-match", string>>>;
  /** The form that an answer of 200 must have. */
  form?: ExpectedForm;
  limit?: BodyLimit;
};
