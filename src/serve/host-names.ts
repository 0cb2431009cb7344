// Whether a request came for this server. A page of another site whose name was made to point here (DNS rebinding)
// sends its own name, and gets nothing.

import { hostname, networkInterfaces } from "node:os";

export interface Machine {
  readonly name: string;
  readonly addresses: readonly string[];
}

export function thisMachine(): Machine {
  const addresses = Object.values(networkInterfaces()).flatMap((found) =>
    (found ?? []).map(({ address }) => address),
  );
  return { name: hostname(), addresses };
}

/** Whether a Host header names this server. Ports are not compared: they change on the way through a tunnel or a container. */
export function isOwnHost(header: string | undefined, ownNames: ReadonlySet<string>): boolean {
  if (header === undefined) return false;
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]/?#@\s]+)(?::\d{1,5})?$/i.exec(header);
  const name = match?.[1]?.toLowerCase().replace(/\.$/, "");
  return name !== undefined && ownNames.has(name);
}

/**
 * The names that a server bound to `host` answers to: always the loopback's; the host itself; and where it is bound to
 * all interfaces, their addresses and the machine's name.
 */
export function ownHostNames(host: string, machine: Machine): ReadonlySet<string> {
  const names = new Set(["localhost", "127.0.0.1", "[::1]", inUrl(host)]);
  if (isEveryInterface(host)) {
    for (const address of machine.addresses) names.add(inUrl(address));
    const name = machine.name.toLowerCase();
    names.add(name).add(name.endsWith(".local") ? name : `${name}.local`);
  }
  return names;
}

export function isEveryInterface(host: string): boolean {
  return host === "0.0.0.0" || /^\[?[0:]+\]?$/.test(host);
}

/** A host as it stands in an address: IPv6 in brackets, without a zone. */
export function inUrl(host: string): string {
  const bare = host
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/%.*$/, "");
  return bare.includes(":") ? `[${bare}]` : bare;
}
