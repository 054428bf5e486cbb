/** One source that is cited in another's stead: they were found to be the same (a merge), or a person chose the other. */
export type Exchanged = { from: string; to: string; isMerge: boolean };
