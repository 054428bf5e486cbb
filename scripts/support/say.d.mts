export function say(line: string): void;
export function step<T>(name: string, work: () => Promise<T>): Promise<T>;
export function giveUp(error: unknown): never;
export function problem(message: string): Error;
