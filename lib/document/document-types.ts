/** A value an attribute of the document may hold: JSON without objects, so a walk over attributes never recurses. */
export type AttributeJson = string | number | boolean | null;

/** A mark as it is stored: bold, italic, subscript, superscript, or a link with its `href`. */
export type MarkJson = { type: string; attrs?: Record<string, AttributeJson> };

/** A node as it is stored: a block with `content`, an atom with `attrs`, or a run of `text` with its marks. */
export type NodeJson = {
  type: string;
  attrs?: Record<string, AttributeJson>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
};

/** The text of one answer as it is stored and hashed; `acceptDocument` is the only way from unknown JSON to this type. */
export type DocumentJson = { type: "doc"; content: NodeJson[] };
