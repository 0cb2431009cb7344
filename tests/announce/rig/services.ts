// A search engine and a hub on this machine, which answer as a test wants them to, and note what they are told.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Heard {
  readonly path: string;
  readonly method: string;
  readonly contentType: string;
  readonly body: string;
}

export interface Services {
  readonly endpoint: string;
  readonly hub: string;
  readonly heard: Heard[];
  /** A status by the path; null for no answer at all. */
  answer: (path: string) => number | null;
  close(): Promise<void>;
}

export async function openServices(): Promise<Services> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => void parts.push(part));
    request.on("end", () => {
      const { url: path = "", method = "" } = request;
      const contentType = request.headers["content-type"] ?? "";
      heard.push({ path, method, contentType, body: Buffer.concat(parts).toString("utf8") });
      const status = services.answer(path);
      if (status === null) return;
      response.writeHead(
        status,
        status >= 300 && status < 400 ? { location: "https://elsewhere.example/" } : {},
      );
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  const services: Services = {
    ...{ endpoint: `http://127.0.0.1:${port}/indexnow`, hub: `http://127.0.0.1:${port}/hub`, heard },
    answer: () => 200,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return services;
}
