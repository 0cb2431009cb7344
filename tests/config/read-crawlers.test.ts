import { describe, expect, it } from "vitest";
import { fixes, mistakes, settings } from "./rig.js";

const crawlersOf = (text: string) => settings(`crawlers:\n${text.replace(/^/gm, "  ")}`).crawlers;
const silent = {
  ...{ search: null, "ai-answers": null, "ai-training": null, others: null },
  ...{ single: [], hide: [] },
};

describe("crawlers", () => {
  it("are let in or not by groups, in plain words", () => {
    expect(crawlersOf("search: allow\nai-training: block\nai-answers: Allowed\nothers: no")).toEqual({
      ...silent,
      ...{ search: "allow", "ai-training": "block", "ai-answers": "allow", others: "block" },
    });
    for (const word of ["allow", "Allow", "allowed", "yes", "true", "on"])
      expect(crawlersOf(`search: ${word}`).search).toBe("allow");
    for (const word of ["block", "BLOCK", "blocked", "deny", "disallow", "no", "false", "off"])
      expect(crawlersOf(`search: ${word}`).search).toBe("block");
  });

  it("may be named in other spellings", () => {
    for (const name of ["AI training", "ai_training", "AiTraining", "training"])
      expect(crawlersOf(`${name}: block`)["ai-training"]).toBe("block");
    expect(crawlersOf('"*": block').others).toBe("block");
  });

  it("go by their own names, in the spelling that is known", () => {
    expect(crawlersOf("gptbot: block\nNewsBot: allow\nNews_Bot-x: yes").single).toEqual([
      { token: "GPTBot", rule: "block" },
      { token: "NewsBot", rule: "allow" },
      { token: "News_Bot-x", rule: "allow" },
    ]);
  });

  it("are all kept from what is hidden", () => {
    expect(crawlersOf("hide: /internal/").hide).toEqual(["/internal/"]);
    expect(crawlersOf("hide: [/internal/, /a/b, /internal/]").hide).toEqual(["/internal/", "/a/b"]);
  });

  it("are nobody's business where nothing is said", () => {
    expect(settings("title: A").crawlers).toEqual(silent);
    expect(crawlersOf("search:\nhide: []")).toEqual(silent);
  });

  it("are told of where a name is nearly one that is known, and left alone where it is none", () => {
    expect(mistakes("crawlers: { ai-trainig: block }")).toEqual([
      "crawler-unknown site.yaml:1:13 ai-trainig",
    ]);
    expect(fixes("crawlers: { ai-trainig: block, GPT-Bot: block, Googelbot: allow, serch: allow }")).toEqual([
      "Write `ai-training`, unless there is a crawler of that name.",
      "Write `GPTBot`, unless there is a crawler of that name.",
      "Write `Googlebot`, unless there is a crawler of that name.",
      "Write `search`, unless there is a crawler of that name.",
    ]);
    const others = [
      "Bytespider",
      "SeznamBot",
      "Baiduspider",
      "PetalBot",
      "Twitterbot",
      "facebookexternalhit",
    ];
    const ofOne = [
      "GoogleOther",
      "YandexImages",
      "anthropic-ai",
      "Claude-Web",
      "Storebot-Google",
      "AhrefsBot",
    ];
    for (const name of [...others, ...ofOne]) expect(mistakes(`crawlers: { ${name}: block }`)).toEqual([]);
  });

  it("cannot be named as no robots.txt can", () => {
    expect(fixes("crawlers: { NewsBot/2.1: block, AI2Bot: block, 360Spider: block }")).toEqual([
      "Write `NewsBot`, if that is its name on its operator's page.",
      "Write `AI`, if that is its name on its operator's page.",
      "Write the name as its operator's page has it for robots.txt.",
    ]);
  });

  it("are a mapping", () => {
    expect(mistakes("crawlers: block")).toEqual(["setting-invalid site.yaml:1:11 block"]);
    expect(mistakes("robots: [search]")).toEqual(["setting-invalid site.yaml:1:9 [search]"]);
  });
});
