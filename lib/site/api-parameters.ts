/** The parameters of an API address, or the sentence that says which one it does not take. An empty one counts as absent. */
export function readParameters<const Name extends string>(
  query: URLSearchParams,
  ...known: Name[]
): { values: Partial<Record<Name, string>> } | { sentence: string } {
  const values: Partial<Record<Name, string>> = {};
  for (const [name, value] of query) {
    if (!known.includes(name as Name))
      return {
        sentence: `This address does not take the parameter ${JSON.stringify(name.slice(0, 60))}. It takes ${known.join(", ")}.`,
      };
    if (Object.hasOwn(values, name))
      return { sentence: `The parameter ${name} is given twice. Give it once.` };
    values[name as Name] = value;
  }
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")) as Partial<
      Record<Name, string>
    >,
  };
}
