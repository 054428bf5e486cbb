/** Work that offers pauses, done without one. */
export function drain<Found>(steps: Generator<void, Found, void>): Found {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
