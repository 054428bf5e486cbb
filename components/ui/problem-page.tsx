import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode; actions: ReactNode };

/** A page that says what went wrong and what to do next. */
export function ProblemPage({ title, children, actions }: Props) {
  return (
    <main id="main" className="mx-auto flex min-h-[70dvh] w-full max-w-lg flex-col justify-center px-6 py-12">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <div className="mt-2 flex flex-col gap-2 text-md text-muted">{children}</div>
      <div className="mt-6 flex flex-wrap gap-2">{actions}</div>
    </main>
  );
}
