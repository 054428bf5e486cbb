import type { ComponentProps } from "react";

type Props = ComponentProps<"a"> & { href: string };

/** A link for places where there are many: plain HTML, without a component and a request ahead for each. A press goes through the router all the same (use-soft-links). */
export function PlainLink(props: Props) {
  return <a data-soft="" {...props} />;
}
