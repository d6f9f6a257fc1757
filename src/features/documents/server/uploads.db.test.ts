import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb, openPool } from '#kernel/server/db.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { pngOf } from '../../../testing/png-of.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import type { UploadPurpose } from '../contract.ts';
import { attachFiles, attachScans } from './attach-files.ts';
import { downloadFile } from './download-file.ts';
import { dropUnusedUploads } from './drop-unused-uploads.ts';
import { documentsFileGuards } from './file-guards.ts';
import { letterhead } from './letterhead.ts';
import { stopRenderers } from './render/renderer.ts';
import { setLetterhead } from './set-letterhead.ts';
import { uploadFile } from './upload-file.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(async () => {
  await stopRenderers();
  await school.drop();
});

const tokenHash = (who: Who): Buffer => createHash('sha256').update(school.tokenOf(who)).digest();
const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7 ${words}`);
const send = (who: Who, bytes: Uint8Array, purpose: UploadPurpose = 'scan') =>
  uploadFile(school.kernel, tokenHash(who), { name: 'scan.pdf', bytes }, purpose);
const sent = async (who: Who, bytes: Uint8Array, purpose: UploadPurpose = 'scan'): Promise<string> =>
  done(await send(who, bytes, purpose)).fileId;
const guards = { fileGuards: documentsFileGuards, caseIsOpen: () => Promise.resolve(true) };
const opens = async (who: Who, fileId: string): Promise<string> =>
  (await downloadFile(school.kernel, guards, { tokenHash: tokenHash(who), fileId })).kind;

describe('the emblem of the letterhead', () => {
  it('is set and taken off by the head, seen by all who work there, and stale when another was quicker', async () => {
    const emblemId = await sent('head', pngOf(200, 160), 'emblem');
    expect(await opens('subjectTeacher', emblemId)).toBe('not-found');
    expect(done(await school.as('head').perform(setLetterhead, { version: 0, emblemId }))).toEqual({ version: 1 });
    expect(done(await school.as('subjectTeacher').ask(letterhead, {}))).toEqual({ version: 1, emblemId });
    expect(await opens('subjectTeacher', emblemId)).toBe('done');
    expect(await opens('nobody', emblemId)).toBe('forbidden');
    const late = await school.as('deputy').perform(setLetterhead, { version: 0, emblemId: null });
    expect(late.kind).toBe('stale');
    done(await school.as('deputy').perform(setLetterhead, { version: 1, emblemId: null }));
    expect(done(await school.as('head').ask(letterhead, {}))).toEqual({ version: 2, emblemId: null });
  });

  it('is a whole picture: one that cannot be printed is refused before it stops every paper', async () => {
    const whole = pngOf(200, 160);
    expect(await send('head', whole.subarray(0, 60), 'emblem')).toMatchObject({ refusal: { reason: 'emblem-broken' } });
    expect(await send('head', Buffer.from('<svg/>'), 'emblem')).toMatchObject({
      refusal: { reason: 'emblem-is-drawing' },
    });
  });

  it('is sent by the head and the deputy only, and no scan takes its place', async () => {
    expect((await send('social', pngOf(200, 160), 'emblem')).kind).toBe('forbidden');
    const scan = await sent('head', pngOf(210, 160));
    const refused = await school.as('head').perform(setLetterhead, { version: 2, emblemId: scan });
    expect(refused).toMatchObject({ kind: 'refused', refusal: { reason: 'emblem-not-checked' } });
  });
});

describe('a scan and who attaches it', () => {
  const about = () => ({ kind: 'protocol', id: school.ids.pupil });
  const inTx = (work: Parameters<typeof inSchool<boolean>>[2]) => inSchool(school.kernel, school.ids.school, work);

  it('an ordinary file is attached by its uploader only, a scan of a school paper by whoever may record it', async () => {
    const fileId = await sent('social', pdf('хаттама'));
    const { deputy } = school.ids.people;
    expect(await inTx((tx) => attachFiles(tx, [fileId], about(), deputy))).toBe(false);
    expect(await inTx((tx) => attachScans(tx, [fileId], about()))).toBe(true);
  });

  it('what belongs to something already, and an emblem, is attached to nothing else', async () => {
    const taken = await sent('social', pdf('тіркелген'));
    await inTx((tx) => attachScans(tx, [taken], about()));
    expect(await inTx((tx) => attachScans(tx, [taken], { kind: 'plan', id: school.ids.otherPupil }))).toBe(false);
    const emblem = await sent('head', pngOf(200, 170), 'emblem');
    expect(await inTx((tx) => attachScans(tx, [emblem], about()))).toBe(false);
  });
});

describe('uploads that nothing used', () => {
  it('go after a week with their bytes, unless the same bytes serve another file', async () => {
    const [db, drop] = jobs();
    const day = (date: string) => school.clock.set(new Date(`${date}T09:00:00+05:00`));
    const attached = await sent('social', pdf('ортақ'));
    await inSchool(school.kernel, school.ids.school, (tx) =>
      attachScans(tx, [attached], { kind: 'plan', id: school.ids.pupil }),
    );
    day('2026-12-01');
    const [same, alone] = [await sent('deputy', pdf('ортақ')), await sent('deputy', pdf('жалғыз'))];
    day('2026-12-07');
    const stored = await bytesStored();
    await dropUnusedUploads(db, school.kernel);
    expect(await there(same, alone)).toEqual([same, alone].toSorted());
    day('2026-12-09');
    expect(await dropUnusedUploads(db, school.kernel)).toBe(2);
    expect(await there(same, alone, attached)).toEqual([attached]);
    expect(await bytesStored()).toBeLessThan(stored);
    expect(await opens('head', attached)).toBe('done');
    expect(await dropUnusedUploads(db, school.kernel)).toBe(0);
    await drop();
  });
});

function jobs() {
  const pool = openPool(school.superUrl, 1);
  return [openDb(pool), () => pool.end()] as const;
}

const there = async (...ids: readonly string[]): Promise<string[]> =>
  (await school.sql('select id from documents_files where id = any($1::uuid[]) order by id', [ids])).map(
    ({ id }) => id,
  );

const bytesStored = async (): Promise<number> =>
  (await readdir(school.kernel.filesFolder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
    .length;
