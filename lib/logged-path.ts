/** A path as it may stand in a log: without its query, and without what opens a door (links of invitations and of shared drafts). */
export function loggedPath(path: string): string {
  return path.replace(/[?#].*$/s, "").replace(/^\/+(shared|invitation)\/.*$/is, "/$1/…");
}
