// Tells open pages what is shown now, over Server-Sent Events (WHATWG HTML, section 9.2).

import type { ServerResponse } from "node:http";
import type { Showing } from "./route.js";

export interface Live {
  /** Keeps the response open and tells it the state, now and whenever it changes. */
  join(response: ServerResponse, showing: Showing): void;
  tell(showing: Showing): void;
  close(): void;
}

export function createLive(): Live {
  const listeners = new Set<ServerResponse>();
  return {
    join(response, showing) {
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "cross-origin-resource-policy": "same-origin",
      });
      // Milliseconds until a page whose preview went away asks again.
      response.write(`retry: 500\n\n${messageOf(showing)}`);
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    },
    tell(showing) {
      for (const response of listeners) response.write(messageOf(showing));
    },
    close() {
      for (const response of listeners) response.end();
      listeners.clear();
    },
  };
}

/** JSON holds no bare line breaks, so it is one `data:` line. A page without a good build behind it needs no overlay. */
function messageOf(showing: Showing): string {
  const failure = showing.files === null ? null : showing.failure;
  return `data: ${JSON.stringify({ version: showing.version, failure })}\n\n`;
}
