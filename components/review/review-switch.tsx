import { LinkTabs } from "@/components/ui/link-tabs";

/** What the reviewer looks at: the text as readers see it, the change against the live text, since their own review, or since they last looked. */
export type ReviewView = "text" | "live" | "judged" | "seen";

type Bases = { live: string | null; judged: string | null; seen: string | null };
type Props = {
  view: ReviewView;
  bases: Bases;
  href: string;
  /** Where the same text is shown as its public page. */
  pageHref: string;
};

/** The view that the address asks for. Without one, a reviewer who judged or looked before begins with what changed since; whoever is to sign, with what changes for readers. */
export function reviewViewOf(
  wanted: string | string[] | undefined,
  bases: Bases,
  reader: "signer" | "other",
): ReviewView {
  if (wanted === "text") return "text";
  if ((wanted === "live" || wanted === "judged" || wanted === "seen") && bases[wanted]) return wanted;
  if (wanted !== undefined) return "text";
  const usual = reader === "signer" ? (["judged", "seen", "live"] as const) : (["judged", "seen"] as const);
  return usual.find((view) => bases[view]) ?? "text";
}

/** Switches between the text and its changes; each view has its own address. */
export function ReviewSwitch({ view, bases, href, pageHref }: Props) {
  const tabs = [
    { href: `${href}?view=text`, label: "As readers see it" },
    ...(bases.judged ? [{ href: `${href}?view=judged`, label: "Since your review" }] : []),
    ...(bases.seen ? [{ href: `${href}?view=seen`, label: "Since you last looked" }] : []),
    ...(bases.live ? [{ href: `${href}?view=live`, label: "Changes to the live text" }] : []),
    { href: pageHref, label: "The exact page" },
  ];
  return (
    <div className="mb-5 pt-2">
      <LinkTabs label="Ways to read the text" tabs={tabs} current={`${href}?view=${view}`} />
    </div>
  );
}
