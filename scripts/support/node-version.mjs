/** Ends the process with a sentence where Node is too old for the rest of the project. Itself it runs on any Node that knows modules. */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    "Answer Desk needs Node 20.19 or newer, and this is " +
      process.version +
      ". Install Node 24 (https://nodejs.org) and try again.",
  );
  process.exit(1);
}
