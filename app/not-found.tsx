import { ButtonLink } from "@/components/ui/button-link";
import { ProblemPage } from "@/components/ui/problem-page";

/** What is not there, or not yours to see. */
export default function NotFound() {
  return (
    <ProblemPage
      title="This page is not here"
      actions={
        <>
          <ButtonLink href="/desk" variant="primary">
            Go to my work
          </ButtonLink>
          <ButtonLink href="/desk/answers">Search the answers</ButtonLink>
        </>
      }
    >
      <p>The address may be mistyped, or the page may have moved or need a role you do not have.</p>
    </ProblemPage>
  );
}
