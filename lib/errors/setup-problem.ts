/** Something about the machine or the configuration keeps us from running: its message is a sentence for the person at the terminal, and says what to do. */
export class SetupProblem extends Error {
  override name = "SetupProblem";
}
