import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { recoverSite } from "../../src/write/put-site.js";
import { refusal, watchedDisk } from "../rig/faulty-disk.js";
import { makePlace, type Place } from "./rig.js";

let place: Place;
beforeEach(() => {
  place = makePlace();
  mkdirSync(join(place.site, ".dist.broadsheet"));
});
afterEach(() => place.close());

const site = { "index.html": "new" };
const lockFile = (): string => join(place.site, ".dist.broadsheet", "lock");
const lock = (content: string): void => writeFileSync(lockFile(), content);
const isOld = (path: string): void => utimesSync(path, 1, 1);
const taken = (): void => {
  expect(place.put(site)).toMatchObject({ written: 1 });
  expect(place.leftovers()).toEqual([]);
};
const refused = (): void => {
  const before = readFileSync(lockFile(), "utf8");
  expect(place.put(site)).toMatchObject({ failure: { code: "build-running" } });
  expect(recoverSite(nodeDisk, place.out, "dist")).toMatchObject({ code: "build-running" });
  expect(existsSync(place.out)).toBe(false);
  expect(readFileSync(lockFile(), "utf8")).toBe(before);
};

describe("one build at a time", () => {
  it("waits for no process that is gone", () => {
    lock("999999999");
    taken();
  });

  it("refuses while another process is at work, and names it", () => {
    lock(String(process.ppid));
    refused();
    expect(place.put(site)).toMatchObject({
      failure: { message: expect.stringContaining(String(process.ppid)), place: { path: "dist" } },
    });
  });

  it("is not fooled by a number that another process has since", () => {
    lock(`${process.ppid} 1`);
    taken();
  });

  it("takes a lock of its own number for an older process's", () => {
    lock(String(process.pid));
    taken();
  });

  it("refuses while a build of the same process is at work", () => {
    const second = (): boolean => {
      expect(place.put({ "index.html": "other" })).toMatchObject({ failure: { code: "build-running" } });
      return true;
    };
    expect(place.put(site, nodeDisk, { accept: second })).toMatchObject({ written: 1 });
    expect(place.contents()).toEqual(site);
  });

  it("waits for a process that has made its lock and not yet written its name", () => {
    lock("");
    refused();
    isOld(lockFile());
    taken();
  });

  it("leaves no lock without a name where the disk is too full for one", () => {
    const disk = watchedDisk((operation, [path]) => {
      if (operation !== "writeNew") return;
      writeFileSync(String(path), "");
      throw refusal("ENOSPC", "write");
    });
    expect(place.put(site, disk)).toMatchObject({ failure: { code: "disk-failed" } });
    expect(existsSync(lockFile())).toBe(false);
    taken();
  });

  it("lets one of two take a dead lock", () => {
    lock("999999999");
    writeFileSync(`${lockFile()}.taking`, "");
    refused();
    isOld(`${lockFile()}.taking`);
    taken();
  });

  it("leaves a dead lock alone that another has taken in the meantime", () => {
    lock("999999999");
    const disk = watchedDisk((operation, [path]) => {
      if (operation === "writeNew" && String(path).endsWith(".taking")) lock(String(process.ppid));
    });
    expect(place.put(site, disk)).toMatchObject({ failure: { code: "build-running" } });
    expect(readFileSync(lockFile(), "utf8")).toBe(String(process.ppid));
    expect(existsSync(`${lockFile()}.taking`)).toBe(false);
  });

  it("goes on where the build before it takes the folder of the lock away", () => {
    let times = 2;
    const disk = watchedDisk((operation, [path]) => {
      if (operation === "writeNew" && times-- > 0) rmSync(join(String(path), ".."), { recursive: true });
    });
    expect(place.put(site, disk)).toMatchObject({ written: 1 });
  });

  it("gives the lock back, also where the outputs are not accepted or throw", () => {
    place.put(site, nodeDisk, { accept: () => false });
    expect(() => place.put({ "..": "x" })).toThrow();
    expect(place.leftovers()).toEqual([]);
    taken();
  });
});
