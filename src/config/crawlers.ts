// The crawlers that `crawlers` in site.yaml knows by groups, with who runs each and where its operator documents the name. Only
// names that their operators document themselves; last looked at on 29 November 2026.

export type CrawlerGroup = "search" | "ai-answers" | "ai-training";

export type CrawlerRule = "allow" | "block";

export interface KnownCrawler {
  /** As `User-agent` in robots.txt names it (RFC 9309, section 2.2.1). */
  readonly token: string;
  readonly operator: string;
  /** The operator's own page about it. */
  readonly page: string;
}

const amazon = { operator: "Amazon", page: "https://developer.amazon.com/amazonbot" };
const anthropic = { operator: "Anthropic", page: "https://support.claude.com/en/articles/8896518" };
const apple = { operator: "Apple", page: "https://support.apple.com/en-us/119829" };
const google = {
  operator: "Google",
  page: "https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers",
};
const meta = {
  operator: "Meta",
  page: "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers",
};
const mistral = { operator: "Mistral", page: "https://docs.mistral.ai/robots" };
const openai = { operator: "OpenAI", page: "https://developers.openai.com/api/docs/bots" };
const perplexity = {
  operator: "Perplexity",
  page: "https://docs.perplexity.ai/docs/resources/perplexity-crawlers",
};

/** By group, sorted by their names; each crawler is in one group. */
export const knownCrawlers: { readonly [group in CrawlerGroup]: readonly KnownCrawler[] } = {
  // Search engines, which send readers.
  search: [
    { token: "Applebot", ...apple },
    {
      token: "bingbot",
      operator: "Microsoft",
      page: "https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0",
    },
    {
      token: "DuckDuckBot",
      operator: "DuckDuckGo",
      page: "https://duckduckgo.com/duckduckgo-help-pages/results/duckduckbot",
    },
    { token: "Googlebot", ...google },
    { token: "Googlebot-Image", ...google },
    { token: "Googlebot-News", ...google },
    { token: "Googlebot-Video", ...google },
    {
      token: "Yandex",
      operator: "Yandex",
      page: "https://yandex.com/support/webmaster/en/robot-workings/user-agent",
    },
  ],
  // What answers questions, with links to where it read: indexes for that, and visits on behalf of somebody who asks.
  "ai-answers": [
    { token: "Amzn-SearchBot", ...amazon },
    { token: "Amzn-User", ...amazon },
    { token: "ChatGPT-User", ...openai },
    { token: "Claude-SearchBot", ...anthropic },
    { token: "Claude-User", ...anthropic },
    {
      token: "DuckAssistBot",
      operator: "DuckDuckGo",
      page: "https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot",
    },
    { token: "meta-externalfetcher", ...meta },
    { token: "meta-webindexer", ...meta },
    { token: "MistralAI-Index", ...mistral },
    { token: "MistralAI-User", ...mistral },
    { token: "OAI-SearchBot", ...openai },
    { token: "Perplexity-User", ...perplexity },
    { token: "PerplexityBot", ...perplexity },
  ],
  // What models are trained on. Two of these are no crawlers, but names by which others may be told so.
  "ai-training": [
    { token: "Amazonbot", ...amazon },
    { token: "Applebot-Extended", ...apple },
    { token: "CCBot", operator: "Common Crawl", page: "https://commoncrawl.org/ccbot" },
    { token: "ClaudeBot", ...anthropic },
    { token: "Google-Extended", ...google },
    { token: "GPTBot", ...openai },
    { token: "meta-externalagent", ...meta },
    { token: "MistralAI-Training", ...mistral },
  ],
};

/** In the order in which robots.txt has them. */
export const crawlerGroups: readonly CrawlerGroup[] = ["search", "ai-answers", "ai-training"];
