import ipaddr from "ipaddr.js";

/** Which addresses of the network may be asked: the law that every hop and every connected socket is held to. */
export type AddressLaw = {
  isAllowed: (address: string) => boolean;
  ports: readonly number[];
};

/** The law of production: public unicast addresses on the two ports of the web. Another law is only ever handed in by a test. */
export const publicWeb: AddressLaw = { isAllowed: isPublicAddress, ports: [80, 443] };

const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/** Whether an IP address, in any spelling, is one of the public internet: no loopback, private, link-local, shared, tunnelled, documentation or reserved range (IANA special-purpose registries). A name or a zone is never public. */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%") || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST);
}

/** Whether the host of a URL is an address itself, as `URL` spells it after normalising. */
export function isLiteral(hostname: string): boolean {
  return ipaddr.isValid(bareHost(hostname));
}

/** The host without the brackets of IPv6 and without the dot of the root. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}
