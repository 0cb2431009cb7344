// Binds the server to a host and a free port.

import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How many ports after the first are tried before the system chooses one. */
const attempts = 20;

/** A port that was asked for, or the first to try. */
export type Port = { readonly wanted: number } | { readonly first: number };

interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** The system's refusal to listen, as data: the port is taken, the address is not ours, no permission. */
export interface Refusal {
  readonly refusal: { readonly code: string; readonly port: number };
}

/**
 * Listens on a host. `localhost` is both loopbacks, where the machine has both. A port that was asked for is that port or
 * a Refusal; otherwise the next free one after `first`.
 */
export async function listen(
  listener: RequestListener,
  host: string,
  port: Port,
): Promise<Listening | Refusal> {
  if ("wanted" in port) return listenOn(listener, host, port.wanted);
  for (let number = port.first; number < port.first + attempts; number++) {
    const listening = await listenOn(listener, host, number);
    if (!("refusal" in listening) || !portIsAtFault(listening.refusal.code)) return listening;
  }
  return listenOn(listener, host, 0);
}

const portIsAtFault = (code: string): boolean => code === "EADDRINUSE" || code === "EACCES";

async function listenOn(listener: RequestListener, host: string, port: number): Promise<Listening | Refusal> {
  const servers: Server[] = [];
  const addresses = host === "localhost" ? ["127.0.0.1", "::1"] : [host.replace(/^\[|\]$/g, "")];
  let bound = port;
  for (const address of addresses) {
    const server = createServer(listener);
    const code = await bind(server, address, bound);
    if (code === null) {
      servers.push(server);
      // A server that listens on a port has an address of this form.
      bound = (server.address() as AddressInfo).port;
    } else if (servers.length === 0 || portIsAtFault(code)) {
      await Promise.all(servers.map(closeServer));
      // A second loopback that another program holds would answer in our place.
      return { refusal: { code, port } };
    }
    // Else the machine has no second loopback.
  }
  return { port: bound, close: async () => void (await Promise.all(servers.map(closeServer))) };
}

function bind(server: Server, address: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, address, () => resolve(null));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
