// The page that the browser shows while there has been no good build yet.

import { escapeHtml } from "../text/escape.js";
import { withLiveScript } from "./live-script.js";

/** A whole page with the mistakes as the terminal shows them; it replaces itself once the site builds. */
export function diagnosticsPage(failure: string, version: string): string {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The site cannot be shown yet</title>
<meta name="viewport" content="width=device-width">
<style>
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
  pre { font: 14px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>The site cannot be shown yet</h1>
<p>This page replaces itself as soon as these mistakes are mended.</p>
<pre>${escapeHtml(failure)}</pre>
</body>
</html>
`;
  return withLiveScript(html, version);
}
