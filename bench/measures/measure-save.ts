import { runLoad } from "@/bench/load/run-load";
import { lineOf } from "@/bench/report/line";
import type { Bench } from "./bench";

/** Saving a draft through its endpoint, the words really other each time: one editor, then sixteen others on sixteen drafts; and saying every ten seconds that one is there. */
export async function measureSave({ options, server, desk, tell }: Bench): Promise<void> {
  const { seconds } = options;
  const [alone, ...together] = desk.editors;
  if (!alone || together.length !== 16) throw new Error("There are not seventeen drafts to save.");
  const load = (kind: "save" | "ping", editors: typeof desk.editors) =>
    runLoad({
      kind,
      origin: server.origin,
      editors,
      clients: editors.length,
      seconds,
      warmUp: seconds / 4,
    });
  tell(lineOf({ key: "save-1", work: "Save a draft, one editor" }, await load("save", [alone])));
  tell(lineOf({ key: "save-16", work: "Save a draft, 16 editors at once" }, await load("save", together)));
  tell(
    lineOf(
      { key: "presence-16", work: "Say that one is there, 16 windows at once" },
      await load("ping", together),
    ),
  );
}
