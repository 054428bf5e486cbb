const colourful = process.stderr.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colourful ? `\u001b[${code}m${text}\u001b[0m` : text);

/** A line for the person at the terminal. All of them go to standard error: standard output belongs to what was asked for. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a step that may take a while, and says when it began and how many seconds it took. */
export async function step(name, work) {
  const start = performance.now();
  say(`${paint("36", "…")} ${name}`);
  const result = await work();
  say(`${paint("32", "✓")} ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Ends the process with the sentence of a known problem, or with everything known of an unknown one. */
export function giveUp(error) {
  const sentence = asSentence(error);
  say(paint("31", "Answer Desk could not go on."));
  say(sentence || String((error && error.stack) || error));
  process.exit(1);
}

function asSentence(error) {
  if (error && error.name === "SetupProblem") return error.message;
  if (error && error.code === "ENOSPC")
    return "The disk is full. Free some space and start again: nothing of what was saved is lost.";
  if ((error && error.code === "EACCES") || (error && error.code === "EROFS"))
    return `This user may not write ${error.path || "here"}. Give it the right to, or work in a folder of its own.`;
  return null;
}

/** A problem the person can mend: its message says how. */
export function problem(message) {
  return Object.assign(new Error(message), { name: "SetupProblem" });
}
