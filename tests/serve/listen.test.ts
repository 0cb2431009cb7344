import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { listen } from "../../src/serve/listen.js";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const hello = (): [Parameters<typeof listen>[0], string] => [
  (_, response) => response.end("hello"),
  "localhost",
];

/** A port of 127.0.0.1 that another program holds. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

it("listens on the loopback and on nothing else", async () => {
  const listening = await listen(...hello(), { wanted: 0 });
  if ("refusal" in listening) throw new Error(listening.refusal.code);
  closing.push(listening.close);
  expect(await (await fetch(`http://127.0.0.1:${listening.port}/`)).text()).toBe("hello");
  // The same port is free for another address: nothing listens on all of them.
  const other = await listen(hello()[0], "127.0.0.2", { wanted: listening.port });
  if ("refusal" in other) throw new Error(other.refusal.code);
  closing.push(other.close);
});

it("refuses a port that was asked for and is taken", async () => {
  const port = await takenPort();
  expect(await listen(...hello(), { wanted: port })).toEqual({ refusal: { code: "EADDRINUSE", port } });
});

it("takes the next free port where none was asked for", async () => {
  const first = await takenPort();
  const listening = await listen(...hello(), { first });
  if ("refusal" in listening) throw new Error(listening.refusal.code);
  closing.push(listening.close);
  expect(listening.port).not.toBe(first);
});

it("gives its ports back", async () => {
  const listening = await listen(...hello(), { wanted: 0 });
  if ("refusal" in listening) throw new Error(listening.refusal.code);
  await listening.close();
  const again = await listen(...hello(), { wanted: listening.port });
  expect(again).toMatchObject({ port: listening.port });
  if (!("refusal" in again)) closing.push(again.close);
});

it("tells an address that is not this machine's", async () => {
  expect(await listen(hello()[0], "192.0.2.1", { wanted: 0 })).toEqual({
    refusal: { code: "EADDRNOTAVAIL", port: 0 },
  });
});
