/** A cited reference as the rendered text needs it: its number in the list and a short label such as `Cassano 2014`. */
export type NumberedReference = { id: string; number: number; label: string };

/** How a document is rendered: its references with their numbers, how many levels its headings move down, and what to put before every id when several documents share a page. */
export type HtmlOptions = {
  references: readonly NumberedReference[];
  headingShift?: number;
  idPrefix?: string;
};

/** What the rendering of one document knows while it runs. */
export type HtmlContext = {
  references: ReadonlyMap<string, NumberedReference>;
  places: Map<string, number>;
  headingShift: number;
  idPrefix: string;
};
