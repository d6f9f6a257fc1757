import { encode } from 'uqr';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { house } from '#app/server/features.ts';
import { makePaper } from '#features/documents/server/public.ts';
import { createHash } from 'node:crypto';
import { linkedSchool } from '../../../testing/linked-school.ts';
import { docxParts, pagesOf, squeezed, unzipped } from '../../../testing/open-paper.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { revokeLink } from '../server/revoke-link.ts';

type Made = Awaited<ReturnType<typeof linkedSchool>>;
let made: Made;
let school: TestSchool;
beforeEach(async () => {
  made = await linkedSchool();
  school = made.school;
});
afterEach(() => school.drop());

async function printed(language: 'kk' | 'ru' | 'pair', format: 'pdf' | 'docx', publicUrl = true): Promise<Uint8Array> {
  const form = house.papers.find(({ paper }) => paper === 'invitation');
  if (form === undefined) throw new Error('invitation');
  const { publicUrl: _, ...without } = school.kernel;
  const answer = await makePaper(
    publicUrl ? school.kernel : without,
    form,
    createHash('sha256').update(school.tokenOf('social')).digest(),
    { id: made.mother.invitationId, language, format },
  );
  return done(answer).bytes;
}
const address = (): string => `https://tirek.test${made.mother.path}`;

describe('paper 9 with its link', () => {
  it.each(['kk', 'ru', 'pair'] as const)('%s: the address and the code stand on the PDF', async (language) => {
    const text = (await pagesOf(await printed(language, 'pdf'))).join('');
    expect(text).toContain(squeezed(address()));
    expect(text).toContain(squeezed(made.mother.code));
    expect(text).toContain(language === 'ru' ? 'Прочитатьиответить' : 'Интернетарқылы');
  });

  it('the QR code of the Word document is the address, dot by dot', async () => {
    const bytes = await printed('pair', 'docx');
    expect(squeezed(docxParts(bytes).text)).toContain(squeezed(address()));
    const pictures = [...unzipped(Buffer.from(bytes))].filter(([name]) => name.endsWith('.png'));
    expect(pictures).toHaveLength(1);
    const { inflateSync } = await import('node:zlib');
    const png = pictures[0]?.[1] ?? Buffer.alloc(0);
    const size = png.readUInt32BE(16);
    const at = png.indexOf('IDAT') + 4;
    const pixels = inflateSync(png.subarray(at, at + png.readUInt32BE(at - 8)));
    const { data } = encode(address(), { border: 4 });
    expect(size).toBe(data.length * 4);
    const read = data.map((row, y) => row.map((_dark, x) => pixels[y * 4 * (size + 1) + 1 + x * 4] === 0));
    expect(read).toEqual(data);
  });

  it('without a public address, or taken back, the paper is as ever', async () => {
    const plain = (await pagesOf(await printed('kk', 'pdf', false))).join('');
    expect(plain).toContain('ШАҚЫРУ');
    expect(plain).not.toContain('tirek.test');
    done(await school.as('social').perform(revokeLink, { linkId: made.mother.id, version: 1 }));
    const after = (await pagesOf(await printed('kk', 'pdf'))).join('');
    expect(after).not.toContain('tirek.test');
    expect(after).not.toContain(squeezed(made.mother.code));
  });
});
