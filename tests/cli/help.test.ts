// What `--help` says is golden: tests/cli/help/*.txt. UPDATE=1 writes the texts anew.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runIn } from "./rig.js";

const home = "tests/cli/help";
const commands = [
  [],
  ["build"],
  ["serve"],
  ["init"],
  ["new"],
  ["new", "article"],
  ["new", "page"],
  ["eject"],
  ["list"],
  ["due"],
  ["lint"],
  ["urls"],
  ["explain"],
  ["help"],
];
const fileOf = (command: readonly string[]): string => `${["broadsheet", ...command].join("-")}.txt`;

describe("the help", () => {
  it.each(commands.map((command) => [["broadsheet", ...command].join(" "), command] as const))(
    "of %s",
    async (_, command) => {
      const { status, out, err } = await runIn(".", [...command, "--help"]);
      if (process.env.UPDATE === "1") writeFileSync(`${home}/${fileOf(command)}`, out);
      expect(out).toBe(readFileSync(`${home}/${fileOf(command)}`, "utf8"));
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(await runIn(".", ["help", ...command])).toEqual({ status: 0, out, err: "" });
    },
  );

  it("has no text that no command shows", () => {
    expect(readdirSync(home).sort()).toEqual(commands.map(fileOf).sort());
  });

  it("comes on stderr, as wrong usage, where no command was named", async () => {
    const { status, out, err } = await runIn(".", []);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toBe(readFileSync(`${home}/broadsheet.txt`, "utf8"));
  });

  it("stays within 80 columns", () => {
    const long = readdirSync(home)
      .flatMap((name) => readFileSync(`${home}/${name}`, "utf8").split("\n"))
      .filter((line) => line.length > 80);
    expect(long).toEqual([]);
  });
});
