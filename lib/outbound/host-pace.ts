/** Time, as it can be set by a test. Milliseconds since the epoch. */
export type Clock = { now: () => number; sleep: (milliseconds: number) => Promise<void> };

export const realClock: Clock = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
};

type Host = {
  /** The end of the question that is under way. */
  line: Promise<void>;
  gap: number;
  freeAt: number;
  restUntil: number;
  failures: number;
};

const FAILURES = 5;
const REST = 5 * 60_000;
const LONGEST_REST = 60 * 60_000;
const PATIENCE = 2_000;

/** Politeness to each host: one question at a time, a gap between two, the waits it asks for, and a rest after it failed five times in a row. */
export class HostPace {
  readonly #hosts = new Map<string, Host>();
  readonly #clock: Clock;
  readonly #gapOf: (host: string) => number;

  constructor(clock: Clock = realClock, gapOf: (host: string) => number = () => 1_000) {
    this.#clock = clock;
    this.#gapOf = gapOf;
  }

  /** Waits for the host's turn; gives what to call when the question is over, or the time until which the host is left alone. */
  async enter(name: string): Promise<{ leave: () => void } | { restUntil: Date; isBroken: boolean }> {
    const host = this.#host(name);
    const before = host.line;
    let leave = () => {};
    host.line = new Promise((done) => {
      leave = done;
    });
    await before;
    const wait = host.restUntil - this.#clock.now();
    if (wait > PATIENCE) {
      leave();
      return { restUntil: new Date(host.restUntil), isBroken: host.failures >= FAILURES };
    }
    const free = Math.max(host.freeAt, host.restUntil) - this.#clock.now();
    if (free > 0) await this.#clock.sleep(free);
    return {
      leave: () => {
        host.freeAt = this.#clock.now() + host.gap;
        leave();
      },
    };
  }

  /** The host answered: its failures are forgotten. */
  answered(name: string): void {
    this.#host(name).failures = 0;
  }

  /** The host failed: after five times in a row it rests, twice as long each time, an hour at most. */
  failed(name: string): void {
    const host = this.#host(name);
    host.failures += 1;
    if (host.failures < FAILURES) return;
    const rest = Math.min(REST * 2 ** (host.failures - FAILURES), LONGEST_REST);
    host.restUntil = Math.max(host.restUntil, this.#clock.now() + rest);
  }

  /** The host asked us to wait. */
  restUntil(name: string, time: number): void {
    this.#host(name).restUntil = Math.max(this.#host(name).restUntil, time);
  }

  /** The host said how often it may be asked: the gap between two questions, in milliseconds. */
  setGap(name: string, milliseconds: number): void {
    this.#host(name).gap = milliseconds;
  }

  /** The time by this pace's clock. */
  now(): number {
    return this.#clock.now();
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    if (this.#hosts.size > 5_000) this.#hosts.clear();
    const made = { line: Promise.resolve(), gap: this.#gapOf(name), freeAt: 0, restUntil: 0, failures: 0 };
    this.#hosts.set(name, made);
    return made;
  }
}
