const kept = new Map<string, string>();

/**
 * The words of one field that were typed and not sent, by the place they belong to: a window closed by mistake or a
 * look at another page of the desk does not lose them. They live as long as the desk is open in this window, and no
 * longer, so that whoever signs in next finds nothing.
 */
export function unsentWords(place: string, start = "") {
  return {
    words: kept.get(place) ?? start,
    keep: ({ target }: { target: { value: string } }) => {
      if (target.value === start) kept.delete(place);
      else kept.set(place, target.value);
    },
    forget: () => {
      kept.delete(place);
    },
  };
}
