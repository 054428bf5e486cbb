export const project: string;
export function prepare(): Promise<void>;
export function endPrograms(): void;
export function run(
  command: string,
  words: readonly string[],
  variables?: Record<string, string>,
): Promise<string | null>;
