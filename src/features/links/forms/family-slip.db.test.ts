import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { house } from '#app/server/features.ts';
import { makePaper } from '#features/documents/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { familySchool, moved } from '../../../testing/family-school.ts';
import { pagesOf, squeezed } from '../../../testing/open-paper.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { makeFamilyLink } from '../server/family/make-family-link.ts';
import { revokeLink } from '../server/revoke-link.ts';

type Made = Awaited<ReturnType<typeof familySchool>>;
let made: Made;
let school: TestSchool;
beforeEach(async () => {
  made = await familySchool();
  school = made.school;
});
afterEach(() => school.drop());

const hash = (): Buffer => createHash('sha256').update(school.tokenOf('social')).digest();
const withoutAddress = (): Kernel => {
  const { publicUrl: _, ...kernel } = school.kernel;
  return kernel;
};

async function slip(guardianId: string, language: 'kk' | 'ru' | 'pair', kernel: Kernel = school.kernel) {
  const form = house.papers.find(({ paper }) => paper === 'family-slip');
  if (form === undefined) throw new Error('family-slip');
  return makePaper(kernel, form, hash(), { id: guardianId, language, format: 'pdf' });
}
const textOf = async (...asked: Parameters<typeof slip>): Promise<string> =>
  (await pagesOf(done(await slip(...asked)).bytes)).join('');

describe('the slip a guardian takes home', () => {
  it.each(['kk', 'ru', 'pair'] as const)(
    '%s: address and code, lines to answer on, and no word of the child',
    async (language) => {
      const text = await textOf(school.ids.guardian, language);
      expect(text).toContain(squeezed(`https://tirek.test${made.mother.path}`));
      expect(text).toContain(squeezed(made.mother.code));
      expect(text).toContain(squeezed(language === 'ru' ? 'Экземпляр плана получен' : 'Жоспардың данасын алдым'));
      expect(text).toContain(squeezed('Айдарова'));
      for (const word of ['Данияр', '7 «Ә»', 'сабаққа қайту']) expect(text).not.toContain(squeezed(word));
    },
  );

  it('without an address, or with the link closed, the lines to answer on paper stay', async () => {
    for (const text of [
      await textOf(school.ids.guardian, 'kk', withoutAddress()),
      await (async () => {
        done(await school.as('social').perform(revokeLink, { linkId: made.mother.id, version: 1 }));
        return textOf(school.ids.guardian, 'kk');
      })(),
    ]) {
      expect(text).toContain(squeezed('Жоспардың данасын алдым'));
      expect(text).not.toContain('tirek.test');
      expect(text).not.toContain(squeezed(made.mother.code));
    }
  });

  it('is for nobody whose rights a court has limited, and for no closed case', async () => {
    await school.sql(
      `update pupils_guardians set rights_limited_on = '2026-11-30', rights_limited_by = 'сот шешімі' where id = $1`,
      [school.ids.guardian],
    );
    expect((await slip(school.ids.guardian, 'kk')).kind).toBe('not-found');
    await moved(school, made.second, 'remove', null);
    expect((await slip(school.ids.otherGuardian, 'kk')).kind).toBe('not-found');
  });

  it('a link is not made where the school has no address outside', async () => {
    await school.sql('delete from links_links where id = $1', [made.mother.id]);
    const answer = await makeFamilyLink.perform(withoutAddress(), {
      tokenHash: hash(),
      input: { caseId: made.first, guardianId: school.ids.guardian },
      requestId: '019b0000-0000-7000-8000-000000000001',
      reasons: [],
    });
    expect(answer).toMatchObject({ kind: 'refused', refusal: { reason: 'family-no-address' } });
  });
});
