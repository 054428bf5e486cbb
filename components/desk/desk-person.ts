/** The signed-in person as the shell shows them; roles in the editors' words. */
export type DeskPerson = { id: string; name: string; email: string; roles: readonly string[] };
