import type { ReactNode } from "react";

/** A line of words in which an e-mail address or an https address is a link; every other character stays as it is. */
export function linkWords(text: string): ReactNode[] {
  return text.split(ADDRESS).map((part, place) => {
    const href = place % 2 === 1 ? hrefOf(part) : null;
    if (href === null) return part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <a key={place} href={href}>
        {part}
      </a>
    );
  });
}

/** An address ends before the full stop that ends its sentence. */
const ADDRESS = /(https:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

function hrefOf(address: string): string {
  return address.startsWith("https://") ? address : `mailto:${address}`;
}
