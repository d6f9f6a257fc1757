import { describe, expect, it } from 'vitest';
import { html, nothing } from './html.ts';

describe('pages of links: escaped by construction', () => {
  it('what is put in is never markup, also inside attributes', () => {
    const typed = `<script>alert("1")</script>' onload='x & y`;
    const page = html`<p title="${typed}">${typed}</p>`.markup;
    expect(page).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x &amp; y">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x &amp; y</p>',
    );
  });

  it('pieces and lists of pieces stay what they are', () => {
    const rows = ['a', '<b>'].map((row) => html`<li>${row}</li>`);
    const list = html`<ul>
      ${rows}
    </ul>`;
    expect(html`${list}${nothing}${7}`.markup.replaceAll(/\s+/gu, '')).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>7');
  });
});
