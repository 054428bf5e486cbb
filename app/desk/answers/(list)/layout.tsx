import type { ReactNode } from "react";
import { ChosenAnswersProvider } from "@/components/answers/many/chosen-answers";

/** The list remembers which answers are selected for as long as one is in it. */
export default function AnswersLayout({ children }: { children: ReactNode }) {
  return <ChosenAnswersProvider>{children}</ChosenAnswersProvider>;
}
