import Link from "next/link";

/** The product's name, leading home. */
export function DeskMark() {
  return (
    <Link href="/desk" className="flex items-center gap-2 rounded-md font-semibold tracking-tight">
      <svg aria-hidden viewBox="0 0 24 24" className="size-6 text-accent" fill="none">
        <rect width="24" height="24" rx="6" fill="currentColor" />
        <path
          d="M6.5 8h11M6.5 12h7M6.5 16h4m3.5.5 1.7 1.7 3.3-3.7"
          className="stroke-on-accent"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Answer Desk
    </Link>
  );
}
