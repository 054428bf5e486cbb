import { fork } from "node:child_process";
import type { Measure, Work } from "./work";

/** Does the work in a process of its own, so that measuring takes nothing from what is measured but its share of the machine. */
export async function runLoad(work: Work): Promise<Measure> {
  const child = fork("bench/load/load.mts", { execArgv: ["--import", "tsx"] });
  try {
    const answer = new Promise<{ measure?: Measure; problem?: string }>((tell) => {
      child.once("message", (message) => tell(message as { measure?: Measure; problem?: string }));
      child.once("exit", (code) => tell({ problem: `The load process ended with ${code}.` }));
    });
    child.send(work);
    const { measure, problem } = await answer;
    if (!measure) throw new Error(problem);
    return measure;
  } finally {
    child.kill();
  }
}
