// Commander's complaints in words and a form of our own, with the near miss or the command that was meant.

import type { Command } from "commander";
import { nearest } from "../text/nearest.js";
import type { Paint } from "./colour.js";
import { visible } from "./visible.js";

/** `error: unknown option '--draft'` as `✘ There is no option --draft. Did you mean --drafts?` */
export function rewordUsageError(text: string, command: Command, paint: Paint): string {
  const complaint = text.replace(/^error: /, "").trimEnd();
  return `${paint("red", "✘")} ${reword(complaint, command)}\n`;
}

function reword(complaint: string, command: Command): string {
  const [, option] = /^unknown option '(.*)'$/s.exec(complaint) ?? [];
  if (option !== undefined) return unknownOption(visible(option), command);
  const [, name] = /^unknown command '(.*)'$/s.exec(complaint) ?? [];
  if (name !== undefined) return unknownCommand(visible(name), command);
  const [, flag, value = "", hint] =
    /^option '(?:-\w, )?(--[\w-]+)[^']*' argument '(.*)' is invalid\.\s*(.*)$/s.exec(complaint) ?? [];
  if (flag !== undefined) return `${flag} cannot be "${visible(value)}". ${hint}`;
  const [, needy] = /^option '(?:-\w, )?(--[\w-]+)[^']*' argument missing$/.exec(complaint) ?? [];
  if (needy !== undefined) return `${needy} needs a value.`;
  const [, missing] = /^missing required argument '(.*)'$/.exec(complaint) ?? [];
  if (missing !== undefined) return `The ${missing} is missing.`;
  if (complaint.startsWith("too many arguments")) {
    const takesText = command.registeredArguments.some((argument) => argument.name() === "headline");
    return `There are too many arguments.${takesText ? " Put the headline in quotes." : ""}`;
  }
  return `${complaint.slice(0, 1).toUpperCase()}${visible(complaint.slice(1)).replace(/\.?$/, ".")}`;
}

function unknownOption(given: string, command: Command): string {
  const [flag = "", value] = given.split("=", 2);
  const own = flagsOf(command);
  if (value !== undefined && own.includes(flag)) return `${flag} takes no value.`;
  const siblings = (command.parent ?? command).commands.filter((other) => other !== command);
  const owner = siblings.find((other) => flagsOf(other).includes(flag));
  if (owner !== undefined) return `There is no option ${flag} here; "${fullName(owner)}" has one.`;
  // Dashes are in every option and would make all of them look alike.
  const bare = (name: string): string => name.replace(/^-+/, "");
  const near = nearest(bare(flag), own.map(bare));
  return `There is no option ${flag}.${near === null ? "" : ` Did you mean --${near}?`}`;
}

function unknownCommand(given: string, command: Command): string {
  const names = command.commands.map((below) => below.name());
  const near = nearest(given, names);
  return `There is no command "${given}". ${near === null ? `There are ${names.join(", ")}.` : `Did you mean ${near}?`}`;
}

/** Options that a command shows, those of the commands above it included. */
function flagsOf(command: Command | null): readonly string[] {
  if (command === null) return ["--help"];
  return [...command.options.flatMap((option) => option.long ?? []), ...flagsOf(command.parent)];
}

/** A command's name as one types it: `broadsheet new article`. */
export function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}
