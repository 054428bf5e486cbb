import { runLoad } from "@/bench/load/run-load";
import { lineOf } from "@/bench/report/line";
import type { Bench } from "./bench";

/** Saving a draft through its endpoint, the words really other each time: one editor, then sixteen others on sixteen drafts. */
export async function measureSave({ options, server, desk, tell }: Bench): Promise<void> {
  const { seconds } = options;
  const [alone, ...together] = desk.editors;
  if (!alone || together.length !== 16) throw new Error("There are not seventeen drafts to save.");
  const save = (editors: typeof desk.editors) =>
    runLoad({
      kind: "save",
      origin: server.origin,
      editors,
      clients: editors.length,
      seconds,
      warmUp: seconds / 4,
    });
  tell(lineOf({ key: "save-1", work: "Save a draft, one editor" }, await save([alone])));
  tell(lineOf({ key: "save-16", work: "Save a draft, 16 editors at once" }, await save(together)));
}
