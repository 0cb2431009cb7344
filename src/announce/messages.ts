// News as the messages that services take.

import type { Config } from "../config/config.js";
import { indexNowBodies } from "../pipeline/changes/index-now.js";
import type { News } from "./news.js";
import type { Message } from "./send.js";

/** Bodies of IndexNow, and a publish ping for each feed and hub (W3C WebSub, section 6, as hubs take it). */
export function messagesOf({ urls, pings }: News, config: Config): readonly Message[] {
  return [
    ...indexNowBodies(urls, config).map(
      (body): Message => ({
        ...{ protocol: "indexnow", to: config.announce.endpoint, urls: body.urlList },
        ...{ contentType: "application/json; charset=utf-8", body: JSON.stringify(body) },
      }),
    ),
    ...pings.map(
      ({ hub, feed }): Message => ({
        ...{ protocol: "websub", to: hub, urls: [feed] },
        contentType: "application/x-www-form-urlencoded",
        // The specification leaves the parameters to publisher and hub: some hubs look for the one, some for the other.
        body: new URLSearchParams({ "hub.mode": "publish", "hub.topic": feed, "hub.url": feed }).toString(),
      }),
    ),
  ];
}
