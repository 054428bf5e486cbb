"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ProblemPage } from "@/components/ui/problem-page";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** A fault of ours: nothing of it is shown but the number that finds it in the log. */
export default function ErrorPage({ error, retry }: Props) {
  return (
    <ProblemPage
      title="Something went wrong here"
      actions={
        <>
          <Button variant="primary" onPress={retry}>
            Try again
          </Button>
          <ButtonLink href="/desk">Go to my work</ButtonLink>
        </>
      }
    >
      <p>
        The fault is ours, not yours. What was saved is safe. Try again; if it happens twice, tell an
        administrator.
      </p>
      {error.digest ? (
        <p className="text-sm">
          Number of this fault: <code className="select-all">{error.digest}</code>
        </p>
      ) : null}
    </ProblemPage>
  );
}
