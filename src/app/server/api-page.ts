import { contractsOf } from './openapi.ts';
import type { House } from './house.ts';
import { pathOf } from './routes-of-deeds.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The page for people at /api: every deed and question with its clause and who may. No scripts. */
export function apiPage(house: House): string {
  const rows = contractsOf(house).map((one) => {
    const may = typeof one.may === 'string' ? one.may : one.may.join(', ');
    const method = one.kind === 'action' ? 'POST' : 'GET';
    return `<tr><td><code>${method} ${escape(pathOf(one))}</code></td><td>${escape(one.summary)}</td><td>${one.clause ?? ''}</td><td>${escape(may)}</td></tr>`;
  });
  const papers = house.papers.map(
    (paper) =>
      `<li><code>GET /api/papers/${escape(paper.paper)}?id=…&amp;lang=kk|ru|pair&amp;format=pdf|docx</code></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tirek API</title><link rel="stylesheet" href="/api.css"></head>
<body><main><h1>Tirek API</h1><p>Machine-readable: <a href="/api/openapi.json">openapi.json</a> (3.1). Writes are <code>POST</code> with
<code>{ "input", "requestId", "reasons" }</code> and the header <code>x-tirek: 1</code>; reads are <code>GET ?input=&lt;JSON&gt;</code>. Sign in first: the session is a cookie.</p>
<table><thead><tr><th>Path</th><th>What</th><th>Clause</th><th>Who may</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<h2>Papers</h2><ul>${papers.join('')}</ul></main></body></html>`;
}

export const apiCss = `body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1b2526;background:#f6f8f8}main{max-width:1100px;margin:0 auto;padding:24px}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:8px 10px;border-bottom:1px solid #e1e7e7;vertical-align:top}code{font-size:14px}a{color:#0b5f5b}`;
