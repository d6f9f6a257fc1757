import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraph, type Letter } from '../../rules/letter.ts';
import { pngOf } from '../../../../testing/png-of.ts';
import { pagesOf } from '../../../../testing/open-paper.ts';
import { streamsOf } from '../../../../testing/words-in-paper.ts';
import { renderPdf } from './render-pdf.ts';
import { stopRenderers } from './renderer.ts';
import { sampleProtocol } from './sample-letters.ts';

const date = '2026-10-14';
const letters = 'ӘҒҚҢӨҰҮҺІәғқңөұүһі';
/** What an archive does not take: programs, links outwards, attachments, encryption, anything that runs on opening. */
const forbidden = [
  'JavaScript',
  'JS',
  'Launch',
  'URI',
  'GoToR',
  'SubmitForm',
  'AA',
  'OpenAction',
  'EmbeddedFile',
  'Encrypt',
];

describe.each(['kk', 'ru', 'pair'] as const)('a paper is fit for the archive: %s', (language) => {
  let bytes: Uint8Array;
  /** The file and all its streams unpacked, as text. */
  let inside: string;

  beforeAll(async () => {
    bytes = await renderPdf(withAll(sampleProtocol(language)), { date });
    const raw = Buffer.from(bytes);
    inside = [raw, ...streamsOf(raw)].map((part) => part.toString('latin1')).join('\n');
  });
  afterAll(stopRenderers);

  it('says that it is PDF/A-2a, and for which colours it is meant', () => {
    expect(inside).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(inside).toMatch(/\/OutputIntents \d+ 0 R/u);
    expect(inside).toContain('/S /GTS_PDFA1');
    expect(inside).toMatch(/\/DestOutputProfile \d+ 0 R/u);
  });

  it('has a tree of tags and a language', () => {
    expect(inside).toMatch(/\/StructTreeRoot \d+ 0 R/u);
    expect(inside).toMatch(/\/MarkInfo ?<<[^>]*\/Marked true/u);
    expect(inside).toMatch(/\/Lang \((?:kk|ru)-KZ\)/u);
  });

  it('carries every font it uses', () => {
    const described = inside.match(/\/Type \/FontDescriptor\b/gu) ?? [];
    const carried = inside.match(/\/FontFile[23]? \d+ 0 R/gu) ?? [];
    expect(described.length).toBeGreaterThan(1);
    expect(carried).toHaveLength(described.length);
    const used = [...inside.matchAll(/\/BaseFont \/(\S+)/gu)].map(([, name]) => name ?? '');
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((name) => !/^[A-Z]{6}\+Tinos/u.test(name))).toEqual([]);
  });

  it.each(forbidden)('holds no /%s', (name) => {
    expect(inside).not.toMatch(new RegExp(`/${name}\\b`, 'u'));
  });

  it('gives every Kazakh letter back to who copies its text', async () => {
    const text = (await pagesOf(bytes)).join('');
    expect([...letters].filter((letter) => !text.includes(letter))).toEqual([]);
  });
});

function withAll(letter: Letter): Letter {
  const emblem = { type: 'png', width: 200, height: 160, bytes: new Uint8Array(pngOf(200, 160)) } as const;
  const letterhead = letter.letterhead === null ? null : { ...letter.letterhead, emblem };
  return { ...letter, letterhead, blocks: [...letter.blocks, paragraph(letters)] };
}
