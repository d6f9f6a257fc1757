import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadFile, makePaper } from '#features/documents/server/public.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { house } from '../features.ts';
import { askByName, performByName } from './caller.ts';
import { callCouncil, holdCouncil } from './council-steps.ts';
import { everyLetter, letters, type Letter } from './letters.ts';
import { prepare, secretOf, sideOf, upload, type Prepared, type Side } from './prepared-side.ts';
import { tokenHash } from './token-hash.ts';

let school: TestSchool;
let side: Side;
let made: Prepared;

beforeAll(async () => {
  school = await testSchool();
  side = sideOf(school, 'own');
  made = await prepare(side);
});
afterAll(() => school.drop());

const hashOf = (letter: Letter): Buffer => tokenHash(side.tokenOf(letters[letter]));
const download = (hash: Buffer, fileId: string) => downloadFile(school.kernel, house, { tokenHash: hash, fileId });

async function whoDownloads(fileId: string): Promise<string> {
  const may: string[] = [];
  for (const letter of everyLetter) if ((await download(hashOf(letter), fileId)).kind === 'done') may.push(letter);
  return may.join('');
}

async function print(letter: Letter, slug: string, id: string): Promise<string> {
  const form = house.papers.find(({ paper }) => paper === slug);
  if (form === undefined) throw new Error(slug);
  const answer = await makePaper(school.kernel, form, hashOf(letter), { id, language: 'kk', format: 'docx' });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value.fileId;
}

describe('files: who may download', () => {
  it('a scan bound to nothing: its uploader and those who see the whole school; nobody of another school, nobody signed out', async () => {
    expect(await whoDownloads(made.scan)).toBe('HDSC');
    expect((await download(tokenHash(school.tokenOf('other-head' as never)), made.scan)).kind).toBe('not-found');
    expect((await downloadFile(school.kernel, house, { tokenHash: null, fileId: made.scan })).kind).toBe('signed-out');
  });

  it('a scan handed in with an appeal: its author and those who answer, as the appeal itself', async () => {
    const fileId = await upload(side, 'medic');
    await side.do('medic', 'referral.write-appeal', {
      pupilId: side.ids.classmate,
      grounds: ['absence'],
      facts: { lang: 'kk', text: 'не болды' },
      happenedOn: null,
      done: null,
      asked: null,
      danger: [],
      fileIds: [fileId],
    });
    expect(await whoDownloads(fileId)).toBe('HDSM');
  });

  it("a colleague's scan cannot be attached to make it one's own", async () => {
    const fileId = await upload(side, 'otherClassTeacher');
    const body = { kind: 'characteristic-positive', positive: true, text: { lang: 'kk', text: 'жақсы' } };
    const written = await performByName(school, side.tokenOf('classTeacher'), 'dossier.write-paper', {
      caseId: made.seven.caseId,
      purpose: 'removal',
      version: 1,
      body,
      fileIds: [fileId],
    });
    expect(written).toMatchObject({ kind: 'refused', refusal: { reason: 'file-not-yours' } });
    expect(await whoDownloads(fileId)).toBe('HDSO');
  });

  it('a scan of the case of 7 «Ә»: as the paper it stands in, never the teacher of another class', async () => {
    const fileId = await upload(side, 'classTeacher');
    const body = { kind: 'characteristic-positive', positive: true, text: { lang: 'kk', text: 'жақсы' } };
    await side.do('classTeacher', 'dossier.write-paper', {
      caseId: made.seven.caseId,
      purpose: 'removal',
      version: 1,
      body,
      fileIds: [fileId],
    });
    expect(await whoDownloads(fileId)).toBe('HDSPC');
  });

  it('a psychological text that was printed is a file for the eyes of that text', async () => {
    const fileId = await print('P', 'psychological-conclusion', made.eight.psychPaper);
    expect(await whoDownloads(fileId)).toBe('HDSP');
  });
});

describe('drafts', () => {
  it('belong to their account: the same key finds nothing for a colleague, a superior or another school', async () => {
    const key = 'appeal:new';
    await side.do('classTeacher', 'drafts.save', { key, body: { text: 'Айдаров' } });
    for (const letter of everyLetter) {
      const answer = await askByName(school, side.tokenOf(letters[letter]), 'drafts.find', { key });
      expect([letter, JSON.stringify(answer).includes('Айдаров')]).toEqual([letter, letter === 'C']);
    }
    const foreign = await askByName(school, sideOf(school, 'foreign').tokenOf('head'), 'drafts.find', { key });
    expect(foreign).toEqual({ kind: 'done', value: { draft: null } });
  });
});

describe('what a member opened while the meeting was prepared closes with it', () => {
  it('the case, the psychological text, and what they printed of them', async () => {
    const council = await callCouncil(side, made);
    const token = side.tokenOf('subjectTeacher');
    const text = () => askByName(school, token, 'dossier.paper', { paperId: made.eight.psychPaper });
    expect(JSON.stringify(await text())).toContain(secretOf.eight);
    const printed = [
      await print('T', 'psychological-conclusion', made.eight.psychPaper),
      await print('T', 'plan', made.eight.planId),
      await print('T', 'submission', made.eight.caseId),
    ];
    expect(await whoDownloads(printed[0] ?? '')).toContain('T');
    await holdCouncil(side, made, council);
    expect((await text()).kind).toBe('not-found');
    for (const fileId of printed) expect(await whoDownloads(fileId), fileId).not.toContain('T');
  });
});

describe('a person without a post sees nothing', () => {
  it('whoever left keeps an account for a while, but neither cases, appeals nor the scans they uploaded', async () => {
    const fileId = await upload(side, 'psychologist');
    expect(await whoDownloads(fileId)).toContain('P');
    await school.sql(`update school_posts set ends_on = '2026-11-26' where school_id = $1 and person_id = $2`, [
      side.ids.school,
      side.ids.people.psychologist,
    ]);
    const token = side.tokenOf('psychologist');
    expect((await askByName(school, token, 'session.who-am-i', {})).kind).toBe('done');
    for (const op of [
      'cases.register',
      'referral.my-appeals',
      'dossier.asked-of-me',
      'overview.my-day',
      'council.meetings',
    ]) {
      expect([op, (await askByName(school, token, op, { show: 'open' })).kind]).toEqual([op, 'forbidden']);
    }
    expect(await whoDownloads(fileId)).toBe('HDS');
  });
});
