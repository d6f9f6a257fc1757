import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makePaper,
  startTemplate,
  stopRenderers,
  tryTemplate,
  uploadTemplate,
} from '#features/documents/server/public.ts';
import { closeMeeting } from '#features/council/server/close-meeting.ts';
import { lockProtocol } from '#features/council/server/lock-protocol.ts';
import type { Answer } from '#kernel/server/answer.ts';
import * as steps from '../../testing/council-school.ts';
import { docxParts, pagesOf, squeezed } from '../../testing/open-paper.ts';
import { done, type TestSchool } from '../../testing/test-school.ts';
import { house, samples } from './features.ts';

type Who = 'head' | 'deputy' | 'social' | 'classTeacher';

let school: TestSchool;
let meetingId: string;
let guardian: string;

beforeAll(async () => {
  const ready = await steps.councilSchool();
  school = ready.school;
  guardian = school.ids.guardian;
  meetingId = await steps.called(school);
  const item = await steps.onAgenda(school, meetingId, ready.first);
  await steps.invited(school, item, guardian);
});
afterAll(async () => {
  await stopRenderers();
  await school.drop();
});

const hashOf = (who: Who): Buffer => createHash('sha256').update(school.tokenOf(who)).digest();

function deedOf(name: string) {
  const found = house.deeds.find(({ contract }) => contract.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

function readingOf(name: string) {
  const found = house.readings.find(({ contract }) => contract.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

const perform = (who: Who, name: string, input: unknown): Promise<Answer<unknown>> =>
  school.as(who).perform(deedOf(name), input);

async function lookAt(paper: string): Promise<any> {
  return done(await readingOf('documents.look').ask(school.kernel, hashOf('head'), { paper }));
}

type Wording = {
  readonly paper?: string;
  readonly key: string;
  readonly language?: string;
  readonly text: string | null;
};

async function say({ paper = 'consent', key, language = 'ru', text }: Wording, who: Who = 'head') {
  const { version } = await lookAt(paper);
  return perform(who, 'documents.set-wording', { paper, version, key, language, text });
}

type Kind = { readonly language: 'kk' | 'ru' | 'pair'; readonly format: 'pdf' | 'docx' };

async function print(paper: string, id: string, kind: Kind) {
  const form = house.papers.find((one) => one.paper === paper);
  if (form === undefined) throw new Error(paper);
  const { bytes, fileId } = done(await makePaper(school.kernel, form, hashOf('social'), { id, ...kind }));
  const text = kind.format === 'docx' ? squeezed(docxParts(bytes).text) : (await pagesOf(bytes)).join('');
  return { text, fileId };
}

const consent = (kind: Kind) => print('consent', guardian, kind);
const ruDocx = { language: 'ru', format: 'docx' } as const;

const endOf = (answer: Answer<unknown>): string => (answer.kind === 'refused' ? answer.refusal.reason : answer.kind);

describe('a school words its papers', () => {
  it('from one source for PDF and DOCX, in one language; the original prints the same file again', async () => {
    const [before, kkBefore] = [await consent(ruDocx), await consent({ language: 'kk', format: 'docx' })];
    done(await say({ key: 'purpose', text: 'С какой целью' }, 'deputy'));
    const after = await consent(ruDocx);
    expect([before.text.includes('Длячего'), after.text.includes('Длячего')]).toEqual([true, false]);
    expect(after.text).toContain('Скакойцелью');
    expect((await consent({ language: 'ru', format: 'pdf' })).text).toContain('Скакойцелью');
    expect((await consent({ language: 'pair', format: 'pdf' })).text).toMatch(/Неүшін.*Скакойцелью/u);
    expect((await consent({ language: 'kk', format: 'docx' })).fileId).toBe(kkBefore.fileId);
    done(await say({ key: 'purpose', text: null }));
    expect((await consent(ruDocx)).fileId).toBe(before.fileId);
  });

  it('keeps the facts of a sentence in the order the school says them', async () => {
    done(await say({ key: 'opening', text: 'Согласие даю я, {name}, ({kin} {child}).' }));
    expect((await consent(ruDocx)).text).toMatch(/Согласиедаюя,Айдаров.*,\(\p{Ll}+обучающегося.*\)\./u);
    done(await say({ key: 'opening', text: null }));
  });

  it('tells who says what since when, on the page and in the trail', async () => {
    done(await say({ key: 'day', text: 'Число' }, 'deputy'));
    const { sentences } = await lookAt('consent');
    const day = sentences.find(({ key }: { key: string }) => key === 'day');
    expect(day).toMatchObject({ kk: 'Күні', ru: 'Дата', said: { kk: null, ru: { text: 'Число' } } });
    const [entry] = await school.sql(
      `select e.person_id, t.body from trail_entries e join trail_texts t using (school_id, seq)
       where e.school_id = $1 and e.verb = 'documents.set-wording' order by e.seq desc limit 1`,
      [school.ids.school],
    );
    expect(entry).toEqual({
      person_id: school.ids.people.deputy,
      body: { said: { paper: 'consent', key: 'day', language: 'ru', text: 'Число' }, reasons: [] },
    });
    const looks: any = done(await readingOf('documents.looks').ask(school.kernel, hashOf('social'), {}));
    expect(looks.papers.find(({ paper }: { paper: string }) => paper === 'consent').reworded).toBe(1);
    done(await say({ key: 'day', text: null }));
  });

  it('refuses a lost place, the name the order gives a paper, and what is out of date; teachers say nothing', async () => {
    expect(endOf(await say({ key: 'opening', text: 'Я, {name}, согласна.' }))).toBe('wording-place-missing');
    expect(endOf(await say({ paper: 'notice', key: 'heading', text: 'ПИСЬМО' }))).toBe('wording-not-offered');
    expect(endOf(await say({ key: 'day', text: 'Число' }, 'social'))).toBe('forbidden');
    const old = { paper: 'consent', version: 0, key: 'day', language: 'ru', text: 'Число' };
    expect(endOf(await perform('head', 'documents.set-wording', old))).toBe('stale');
    expect(endOf(await perform('head', 'documents.set-wording', { ...old, paper: 'nothing' }))).toBe('not-found');
  });

  it('two at once: one is said, the other is told that it is out of date', async () => {
    const { version } = await lookAt('consent');
    const wish = { paper: 'consent', version, key: 'day', language: 'ru' };
    const ends = await Promise.all([
      perform('head', 'documents.set-wording', { ...wish, text: 'Число' }),
      perform('deputy', 'documents.set-wording', { ...wish, text: 'Когда' }),
    ]);
    expect(ends.map(endOf).toSorted()).toEqual(['done', 'stale']);
    done(await say({ key: 'day', text: null }));
  });

  it('a locked protocol keeps the words it was locked with; papers made of it later take the new ones', async () => {
    const protocol = () => print('protocol', meetingId, ruDocx);
    done(await say({ paper: 'protocol', key: 'agenda', text: 'О ЧЕМ ГОВОРИЛИ' }));
    expect((await protocol()).text).toContain('ОЧЕМГОВОРИЛИ');
    await steps.opened(school, meetingId);
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2, endsAt: '16:20' }));
    done(await school.as('social').perform(lockProtocol, { meetingId, version: 1 }));
    const locked = await protocol();
    school.clock.set(new Date(school.clock.now().getTime() + 60_000));
    done(await say({ paper: 'protocol', key: 'agenda', text: 'ПОРЯДОК' }));
    expect((await protocol()).fileId).toBe(locked.fileId);
    expect(locked.text).toContain('ОЧЕМГОВОРИЛИ');
  });
});

describe("a school's own Word template", () => {
  const place = { paper: 'consent', language: 'ru' } as const;
  const send = async (bytes: Uint8Array, who: Who = 'head') =>
    uploadTemplate(school.kernel, samples, hashOf(who), { ...place, name: 'согласие.docx', bytes });
  const start = async () =>
    done(await startTemplate(school.kernel, samples, { tokenHash: hashOf('social'), ...place })).bytes;
  const filesKept = async (): Promise<number> =>
    (await school.sql(`select count(*)::int as n from documents_files where subject_kind = 'template'`))[0].n;

  it('is tried with invented people, used from then on as Word document only, and taken back in one click', async () => {
    const kinds: readonly Kind[] = [
      { language: 'ru', format: 'pdf' },
      { language: 'kk', format: 'docx' },
      { language: 'pair', format: 'docx' },
      ruDocx,
    ];
    const before = await Promise.all(kinds.map(consent));
    const { templateId, problems } = done(await send(await start()));
    expect(problems).toEqual([]);
    expect((await consent(ruDocx)).fileId).toBe(before[3]!.fileId);
    const tried = await tryTemplate(school.kernel, samples, {
      tokenHash: hashOf('head'),
      paper: 'consent',
      templateId: templateId!,
    });
    const sample = squeezed(docxParts(done(tried).bytes).text);
    expect(sample).toContain('Общеобразовательнаяшкола«Демонстрация»');
    expect(sample).not.toContain('Айдаров');
    const look = await lookAt('consent');
    expect(
      endOf(
        await perform('social', 'documents.adopt-template', { paper: 'consent', version: look.version, templateId }),
      ),
    ).toBe('forbidden');
    done(await perform('head', 'documents.adopt-template', { paper: 'consent', version: look.version, templateId }));
    const after = await Promise.all(kinds.map(consent));
    expect(after.slice(0, 3).map(({ fileId }) => fileId)).toEqual(before.slice(0, 3).map(({ fileId }) => fileId));
    expect(after[3]!.fileId).not.toBe(before[3]!.fileId);
    expect(after[3]!.text).toContain('Айдаров');
    expect((await consent(ruDocx)).fileId).toBe(after[3]!.fileId);
    const { version, templates } = await lookAt('consent');
    expect(templates).toMatchObject([{ id: templateId, language: 'ru', fileName: 'согласие.docx' }]);
    done(await perform('deputy', 'documents.drop-template', { paper: 'consent', version, templateId }));
    expect((await consent(ruDocx)).fileId).toBe(before[3]!.fileId);
    expect(await filesKept()).toBe(1);
    expect(
      (await school.sql(`select subject_id from documents_files where subject_kind = 'template'`))[0].subject_id,
    ).toBeNull();
  });

  it('with a fault is not kept: each fault is told', async () => {
    const kept = await filesKept();
    const answer = done(await send(Buffer.from('not a document')));
    expect(answer).toEqual({ templateId: null, problems: [{ reason: 'not-docx', tag: null, where: null }] });
    expect(await filesKept()).toBe(kept);
    expect((await send(await start(), 'social')).kind).toBe('forbidden');
    expect(
      (await uploadTemplate(school.kernel, samples, null, { ...place, name: 'a', bytes: Buffer.from('') })).kind,
    ).toBe('signed-out');
  });

  it('one that waits gives way to the next; the one in use stays until the next is used', async () => {
    const [first, second] = [done(await send(await start())), done(await send(await start()))];
    const { version, templates } = await lookAt('consent');
    expect(templates.map(({ id }: { id: string }) => id)).toEqual([second.templateId]);
    expect(
      endOf(
        await perform('head', 'documents.adopt-template', { paper: 'consent', version, templateId: first.templateId }),
      ),
    ).toBe('not-found');
    done(
      await perform('head', 'documents.adopt-template', { paper: 'consent', version, templateId: second.templateId }),
    );
    const third = done(await send(await start()));
    const look = await lookAt('consent');
    expect(look.templates.map(({ usedFrom }: { usedFrom: string | null }) => usedFrom !== null)).toEqual([true, false]);
    done(
      await perform('head', 'documents.adopt-template', {
        paper: 'consent',
        version: look.version,
        templateId: third.templateId,
      }),
    );
    expect((await lookAt('consent')).templates).toMatchObject([{ id: third.templateId }]);
  });
});
