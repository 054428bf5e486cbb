import { type SchemeName, schemes } from "@/lib/topics/identifiers";

/** The identifiers of a topic, each opening its page in the catalogue. */
export function IdentifierLinks({
  identifiers,
}: {
  identifiers: readonly { scheme: string; value: string }[];
}) {
  return (
    <>
      {identifiers.map(({ scheme, value }) => {
        const known = schemes[scheme as SchemeName];
        return (
          <a
            key={`${scheme}:${value}`}
            href={known?.href(value)}
            rel="noopener noreferrer external"
            className="text-link whitespace-nowrap"
          >
            {known?.label ?? scheme}:{value}
          </a>
        );
      })}
    </>
  );
}
