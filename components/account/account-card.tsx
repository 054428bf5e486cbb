import type { ReactNode } from "react";

type Props = {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Under the card: where else one can go. */
  footer?: ReactNode;
};

/** The page of somebody not yet signed in: the product's name and one thing to do. */
export function AccountCard({ title, description, children, footer }: Props) {
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-start gap-5 px-4 pt-[12vh] pb-10"
    >
      <p className="flex items-center gap-2 font-semibold tracking-tight">
        <svg aria-hidden viewBox="0 0 24 24" className="size-7 text-accent" fill="none">
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
      </p>
      <div className="rounded-xl border border-line bg-surface p-6">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {description ? <div className="mt-1 text-muted">{description}</div> : null}
        <div className="mt-5">{children}</div>
      </div>
      {footer ? <div className="px-1 text-sm text-muted">{footer}</div> : null}
    </main>
  );
}
