// One message to one service, and what it answered. Nothing is tried twice: what failed is kept for the next time.

export interface Message {
  readonly protocol: "indexnow" | "websub";
  /** Where it is sent. */
  readonly to: string;
  /** The addresses that it tells of. */
  readonly urls: readonly string[];
  readonly contentType: string;
  readonly body: string;
}

export interface Answer {
  readonly accepted: boolean;
  /** Of HTTP; null where the service was not reached. */
  readonly status: number | null;
  /** What that means and what to do, a sentence; null where all is well. */
  readonly problem: string | null;
}

/** Milliseconds for an answer. */
const patience = 15_000;

/** Sends a message as POST. */
export async function send({ protocol, to, contentType, body }: Message, limit = patience): Promise<Answer> {
  try {
    const response = await fetch(to, {
      method: "POST",
      headers: { "content-type": contentType, "user-agent": "Broadsheet" },
      body,
      // What is sent on becomes a GET, of which nobody learns anything.
      redirect: "manual",
      signal: AbortSignal.timeout(limit),
    });
    await response.body?.cancel();
    const { status } = response;
    if (status >= 200 && status < 300) return { accepted: true, status, problem: null };
    return { accepted: false, status, problem: problemOf(protocol, status, response.headers) };
  } catch (error) {
    return { accepted: false, status: null, problem: `It was not reached: ${reasonOf(error, limit)}.` };
  }
}

const meanings: { readonly [protocol in Message["protocol"]]: { readonly [status: number]: string } } = {
  // https://www.indexnow.org/documentation
  indexnow: {
    400: "It does not understand the message; report that as a bug of Broadsheet.",
    403: "It does not believe the key: put the site online first, so that the file with the key can be fetched.",
    422: "Addresses are not of this host, or the key is not the site's: look at `url` and at `announce.indexnow`.",
    429: "It has been told too much of late: wait before you send again, and send less often.",
  },
  websub: {
    400: "It does not know the feed, or takes no news of it: look at `hubs`.",
    403: "It takes no news of this feed: look at `hubs`.",
    404: "There is no hub at this address: look at `hubs`.",
    429: "It has been told too much of late: wait before you send again.",
  },
};

function problemOf(protocol: Message["protocol"], status: number, headers: Headers): string {
  const known = meanings[protocol][status];
  if (known !== undefined) return known;
  if (status >= 300 && status < 400)
    return `It has moved${headers.has("location") ? ` to ${headers.get("location")}` : ""}: write its new address in site.yaml.`;
  return status >= 500 ? "It has trouble of its own; send again later." : "It refuses the message.";
}

function reasonOf(error: unknown, limit: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${limit / 1000} seconds`;
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? cause.message : error.message;
}
