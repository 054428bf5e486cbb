import "server-only";
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from "node:dns";
import type { Socket } from "node:net";
import { buildConnector } from "undici";
import { type AddressLaw, bareHost, isLiteral } from "@/lib/outbound/address-law";
import { OutsideProblem } from "@/lib/outbound/outcome";

type Found = (error: Error | null, addresses: LookupAddress[]) => void;

/** How names become addresses; a test hands in its own. */
export type Lookup = (hostname: string, options: { all: true; family?: number }, found: Found) => void;

const bySystem: Lookup = (hostname, options, found) => systemLookup(hostname, options, found);

/** Connects to allowed addresses only: literals are judged before a packet is sent, every address of a name is judged before one is chosen, and the connected one again. */
export function guardedConnector(
  law: AddressLaw,
  { timeout, lookup = bySystem }: { timeout: number; lookup?: Lookup },
): buildConnector.connector {
  const connect = buildConnector({
    timeout,
    allowH2: false,
    keepAlive: false,
    maxCachedSessions: 0,
    lookup: guardedLookup(law, lookup),
  } as buildConnector.BuildOptions);
  return (options, callback) => {
    const host = bareHost(options.hostname);
    if (isLiteral(host) && !law.isAllowed(host))
      return callback(new OutsideProblem("not-allowed", NOT_PUBLIC), null);
    connect(options, (error, socket) => {
      if (error || !socket) return callback(error ?? new OutsideProblem("unreachable"), null);
      if (isAllowedPeer(socket, law)) return callback(null, socket);
      socket.destroy();
      callback(new OutsideProblem("not-allowed", NOT_PUBLIC), null);
    });
  };
}

const NOT_PUBLIC = { sentence: "The address leads to a machine that is not on the public internet." };

function isAllowedPeer(socket: Socket, law: AddressLaw): boolean {
  return socket.remoteAddress !== undefined && law.isAllowed(socket.remoteAddress);
}

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** One bad address among the good makes the whole name bad: nobody may choose which of them we take. */
function guardedLookup(law: AddressLaw, lookup: Lookup) {
  return (hostname: string, options: LookupOptions, answer: Answer) => {
    const family = typeof options.family === "number" ? { family: options.family } : {};
    lookup(hostname, { all: true, ...family }, (error, addresses) => {
      if (error) return answer(error, []);
      const [first] = addresses;
      if (!first) return answer(new OutsideProblem("unknown-host"), []);
      if (!addresses.every(({ address }) => law.isAllowed(address)))
        return answer(new OutsideProblem("not-allowed", NOT_PUBLIC), []);
      if (options.all) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}
