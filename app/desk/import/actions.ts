"use server";

import { importAnswers } from "@/lib/answers/import-answers";
import { importInput } from "@/lib/answers/import-input";
import { action } from "@/lib/web/action";

export const importText = action(importInput, "import answers", importAnswers);
