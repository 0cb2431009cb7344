import { describe, expect, it } from "vitest";
import { inUrl, isOwnHost, ownHostNames } from "../../src/serve/host-names.js";

const machine = { name: "Press", addresses: ["127.0.0.1", "192.168.1.7", "fe80::1%eth0"] };

describe("isOwnHost", () => {
  const own = ownHostNames("localhost", machine);

  it("knows the loopback's names, with any port", () => {
    for (const host of [
      "localhost",
      "localhost:4000",
      "LOCALHOST:1",
      "localhost.",
      "127.0.0.1:80",
      "[::1]:4000",
      "[::1]",
    ]) {
      expect(isOwnHost(host, own), host).toBe(true);
    }
  });

  it("refuses every other name", () => {
    const others = [
      "evil.example",
      "localhost.evil.example",
      "evil.example:4000",
      "192.168.1.7",
      "press",
      "",
      "::1",
      "a@localhost",
      "localhost/x",
    ];
    for (const host of [...others, undefined]) expect(isOwnHost(host, own), host).toBe(false);
  });

  it("knows the host that was asked for", () => {
    expect(isOwnHost("192.168.1.7:4000", ownHostNames("192.168.1.7", machine))).toBe(true);
    expect(isOwnHost("192.168.1.8:4000", ownHostNames("192.168.1.7", machine))).toBe(false);
  });

  it("knows the machine's addresses and name when bound to all of them", () => {
    const every = ownHostNames("0.0.0.0", machine);
    for (const host of ["192.168.1.7:4000", "[fe80::1]:4000", "press", "press.local"]) {
      expect(isOwnHost(host, every), host).toBe(true);
    }
    expect(isOwnHost("evil.example", every)).toBe(false);
  });
});

it("writes a host as an address needs it", () => {
  expect(inUrl("::1")).toBe("[::1]");
  expect(inUrl("[::1]")).toBe("[::1]");
  expect(inUrl("fe80::1%eth0")).toBe("[fe80::1]");
  expect(inUrl("Press")).toBe("press");
});
