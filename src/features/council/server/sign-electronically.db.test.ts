import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anyPaper, makePaper, readFileBytes, uploadFile } from '#features/documents/server/public.ts';
import { readCertificate } from '#features/documents/server/signatures/certificate.ts';
import { verifyCms } from '#features/documents/server/signatures/verify-cms.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { lockedMeeting, meetingDay, scan } from '../../../testing/council-school.ts';
import { signCms } from '../../../testing/signatures/sign-cms.ts';
import { issue, testAuthority, type Wanted } from '../../../testing/signatures/test-authority.ts';
import { pagesOf, squeezed, unzipped } from '../../../testing/open-paper.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { protocolPaper } from '../forms/protocol-paper.ts';
import { meeting } from './meeting.ts';
import { signElectronically } from './sign-electronically.ts';
import { signedBundle } from './signed-bundle.ts';
import { signProtocol } from './sign-protocol.ts';

const headIin = '700101400016';
const bin = '120140000007';
const authority = testAuthority();

let school: TestSchool;
let made: Awaited<ReturnType<typeof lockedMeeting>>;
let folder: string;
let kernel: Kernel;
beforeEach(async () => {
  made = await lockedMeeting();
  school = made.school;
  folder = await mkdtemp(join(tmpdir(), 'tirek-signing-'));
  kernel = { ...school.kernel, filesFolder: join(folder, 'files') };
  await school.sql('update school_people set iin = $2 where id = $1', [school.ids.people.head, headIin]);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await school.drop();
});

const tokenHash = (who: 'head' | 'social' | 'psychologist') =>
  createHash('sha256').update(school.tokenOf(who)).digest();

async function trustAuthority(): Promise<void> {
  await mkdir(join(folder, 'trust'), { recursive: true });
  await writeFile(join(folder, 'trust', 'authority.cer'), authority.certificate);
}

/** The PDF somebody opens to sign it. */
async function pdf(language: 'kk' | 'ru' | 'pair' = 'pair') {
  const wish = { id: made.meetingId, language, format: 'pdf' } as const;
  return done(await makePaper(kernel, anyPaper(protocolPaper), tokenHash('head'), wish));
}

type Sign = { readonly part?: string; readonly language?: string; readonly version?: number; readonly id?: string };
async function sign(bytes: Uint8Array, wanted: Partial<Wanted> = {}, more: Sign = {}): Promise<Answer<any>> {
  const person = issue(authority, { name: 'БАСШЫ', iin: headIin, bin, ...wanted });
  const cms = Buffer.from(signCms(person, bytes, { at: kernel.clock.now() })).toString('base64');
  const { part = 'presiding', language = 'pair', version = 2, id = randomUUID() } = more;
  const input = { meetingId: made.meetingId, version, part, language, cms };
  return signElectronically.perform(kernel, { tokenHash: tokenHash('social'), input, requestId: id, reasons: [] });
}

const onPaper = async (part: string, version: number) =>
  signProtocol.perform(kernel, {
    tokenHash: tokenHash('social'),
    input: {
      meetingId: made.meetingId,
      version,
      part,
      signedOn: meetingDay,
      fileId: await scan(school, 'social'),
      originalAt: '02-07 ісі, 1-шкаф',
    },
    requestId: randomUUID(),
    reasons: [],
  });

const caseState = async () => (await school.sql('select state from cases_cases where id = $1', [made.first]))[0].state;

describe('clause 13: signed electronically and on paper, in either order', () => {
  test('the head electronically, the secretary on paper: verified, kept with its bytes, and the decisions take effect', async () => {
    await trustAuthority();
    const paper = await pdf();
    expect(done(await sign(paper.bytes))).toEqual({ version: 3, state: 'signed-by-one', verdict: 'verified' });
    expect(await caseState()).toBe('submitted');
    const [row] =
      await school.sql(`select s.*, encode(s.bytes_hash, 'hex') as hash, f.address, f.media_type, f.subject_id,
      s.content_hash = p.content_hash as tied from council_signatures s
      join council_protocols p on p.id = s.protocol_id join documents_files f on f.id = s.file_id`);
    expect(row).toMatchObject({
      way: 'electronic',
      part: 'presiding',
      person_id: school.ids.people.head,
      recorded_by: school.ids.people.social,
      paper_id: paper.fileId,
      hash: createHash('sha256').update(paper.bytes).digest('hex'),
      tied: true,
      media_type: 'application/pkcs7-signature',
      subject_id: made.meetingId,
      verdict: { kind: 'verified', card: { holder: 'БАСШЫ', bin, algorithm: 'gost-512', revocation: 'not-asked' } },
    });
    const kept = await readFileBytes(kernel, school.ids.school, row.address);
    const person = issue(authority, { name: 'БАСШЫ', iin: headIin, bin });
    expect(kept.includes(Buffer.from(person.certificate))).toBe(true);
    expect(done(await onPaper('secretary', 3))).toMatchObject({ state: 'signed' });
    expect(await caseState()).toBe('on-record');
    const { protocol } = done(await school.as('head').ask(meeting, { meetingId: made.meetingId }));
    expect(protocol.originalAt).toBe('02-07 ісі, 1-шкаф');
    expect(protocol.signatures).toMatchObject([
      { part: 'presiding', electronic: { language: 'pair', verdict: { kind: 'verified' } } },
      { part: 'secretary', electronic: null, hash: 'ab'.repeat(32) },
    ]);
  });

  test('first on paper, then electronically: the same effects', async () => {
    await trustAuthority();
    done(await onPaper('secretary', 2));
    expect(done(await sign((await pdf('kk')).bytes, {}, { language: 'kk', version: 3 })).state).toBe('signed');
    expect(await caseState()).toBe('on-record');
    const [tied] = await school.sql(
      'select bool_and(s.content_hash = p.content_hash) as all from council_signatures s join council_protocols p on p.id = s.protocol_id',
    );
    expect(tied.all).toBe(true);
  });

  test('sent twice with one request, recorded once', async () => {
    await trustAuthority();
    const [{ bytes }, id] = [await pdf(), randomUUID()];
    const first = done(await sign(bytes, {}, { id }));
    expect(done(await sign(bytes, {}, { id }))).toEqual(first);
    expect(
      await school.sql(`select 1 from documents_files where media_type = 'application/pkcs7-signature'`),
    ).toHaveLength(1);
  });
});

describe('the protocol with its signatures', () => {
  const bundle = (who: 'head' | 'psychologist') =>
    signedBundle(kernel, guards, { tokenHash: tokenHash(who), meetingId: made.meetingId });
  const guards = { fileGuards: [], caseIsOpen: async () => true };

  test('one ZIP: the PDF once, both signatures as they are kept, and a sheet in words', async () => {
    await trustAuthority();
    expect((await bundle('head')).kind).toBe('not-found');
    const paper = await pdf('kk');
    done(await sign(paper.bytes, {}, { language: 'kk' }));
    const deputy = { name: 'ХАТШЫ', iin: '880202300011' };
    done(await sign(paper.bytes, deputy, { part: 'secretary', version: 3, language: 'kk' }));
    expect((await bundle('psychologist')).kind).toBe('forbidden');
    const files = unzipped(Buffer.from(done(await bundle('head')).bytes));
    expect([...files.keys()].toSorted()).toEqual([
      '10-protocol.kk.pdf',
      '10-protocol.kk.presiding.p7s',
      '10-protocol.kk.secretary.p7s',
      '10-signature-sheet.pair.pdf',
    ]);
    expect(Buffer.compare(files.get('10-protocol.kk.pdf')!, paper.bytes)).toBe(0);
    const trust = {
      anchors: [readCertificate(authority.certificate)!],
      revocation: { lists: [], answer: null, asksOnline: false },
    };
    const expected = { iin: headIin, bin, isHead: true, at: kernel.clock.now() };
    const { verdict } = verifyCms(
      files.get('10-protocol.kk.pdf')!,
      files.get('10-protocol.kk.presiding.p7s')!,
      expected,
      trust,
    );
    expect(verdict.kind).toBe('verified');
    const sheet = (await pagesOf(files.get('10-signature-sheet.pair.pdf')!)).join('');
    for (const words of [
      'ҚОЛТАҢБАЛАР ПАРАҒЫ',
      'ЛИСТ ПОДПИСЕЙ',
      'БАСШЫ, Мектеп',
      'TIREK TEST CA',
      'проверена: подпись, владелец, срок, удостоверяющий центр',
      'сохранена, не проверена (ИИН не сверен)',
      createHash('sha256').update(paper.bytes).digest('hex'),
    ])
      expect(sheet).toContain(squeezed(words));
    const opened = await school.sql(`select distinct question from read_log where person_id = $1`, [
      school.ids.people.head,
    ]);
    expect(opened.map((row) => row.question)).toEqual(
      expect.arrayContaining(['documents.download', 'papers.signature-sheet']),
    );
  });
});

describe('a protocol signed on paper by both', () => {
  test('its ZIP holds the protocol, each scan as it was uploaded, and the sheet', async () => {
    const bytes = Buffer.from('%PDF-1.4 a scanned page');
    for (const [at, part] of ['presiding', 'secretary'].entries()) {
      const upload = { name: 'scan.pdf', bytes: Buffer.concat([bytes, Buffer.from(part)]) };
      const { fileId } = done(await uploadFile(kernel, tokenHash('social'), upload));
      const input = { meetingId: made.meetingId, version: 2 + at, part, signedOn: meetingDay, fileId };
      const call = { tokenHash: tokenHash('social'), input, requestId: randomUUID(), reasons: [] };
      done(await signProtocol.perform(kernel, call));
    }
    const guards = { fileGuards: [], caseIsOpen: async () => true };
    const asked = { tokenHash: tokenHash('social'), meetingId: made.meetingId };
    const files = unzipped(Buffer.from(done(await signedBundle(kernel, guards, asked)).bytes));
    expect([...files.keys()].toSorted()).toEqual([
      '10-protocol.pair.pdf',
      '10-protocol.presiding.scan.pdf',
      '10-protocol.secretary.scan.pdf',
      '10-signature-sheet.pair.pdf',
    ]);
    expect(files.get('10-protocol.secretary.scan.pdf')?.toString()).toBe('%PDF-1.4 a scanned pagesecretary');
    const sheet = (await pagesOf(files.get('10-signature-sheet.pair.pdf')!)).join('');
    expect(sheet).toContain(squeezed('на бумаге, хранится скан'));
    expect(sheet).toContain(createHash('sha256').update(bytes).update('presiding').digest('hex'));
    const [{ locked }] = await school.sql(`select encode(content_hash, 'hex') as locked from council_protocols`);
    expect(sheet).toContain(locked);
  });
});

describe('what cannot be checked is said, what is wrong is refused', () => {
  const refusal = async (answer: Promise<Answer<any>>) => {
    const told = await answer;
    return told.kind === 'refused' ? told.refusal.reason : told.kind;
  };

  test('without an authority to trust, or the IIN of the person: stored, not verified', async () => {
    const { bytes } = await pdf();
    expect(done(await sign(bytes)).verdict).toBe('not-verified');
    const [{ verdict }] = await school.sql('select verdict from council_signatures');
    expect(verdict).toMatchObject({ kind: 'not-verified', unchecked: ['authority'] });
    await trustAuthority();
    done(await sign(bytes, { name: 'ХАТШЫ', iin: '880202300011' }, { part: 'secretary', version: 3 }));
    const [second] = await school.sql(`select verdict from council_signatures where part = 'secretary'`);
    expect(second.verdict).toMatchObject({ kind: 'not-verified', unchecked: ['person'] });
  });

  test('nothing is kept of a wrong one', async () => {
    await trustAuthority();
    const { bytes } = await pdf();
    expect(await refusal(sign(bytes, { iin: '880202300011' }))).toBe('signature-of-other-person');
    expect(await refusal(sign(bytes, { bin: null }))).toBe('signature-certificate-without-bin');
    expect(await refusal(sign(bytes, { bin: '990140000009' }))).toBe('signature-of-other-school');
    expect(await refusal(sign(bytes, { purpose: 'entering' }))).toBe('signature-certificate-not-for-signing');
    expect(await refusal(sign(Buffer.from('other bytes')))).toBe('signature-of-other-bytes');
    expect(await refusal(sign((await pdf('kk')).bytes))).toBe('signature-of-other-bytes');
    expect(await school.sql('select 1 from council_signatures')).toEqual([]);
    expect(await school.sql(`select 1 from documents_files where media_type like '%pkcs7%'`)).toEqual([]);
    expect((await school.sql('select state from council_protocols'))[0].state).toBe('locked');
  });

  test('a draft printed before the lock is not what was locked', async () => {
    await trustAuthority();
    const { bytes } = await pdf();
    await school.sql(`update council_protocols set locked_at = locked_at + interval '1 day'`);
    expect(await refusal(sign(bytes))).toBe('signature-of-other-bytes');
  });

  test('both sign one paper', async () => {
    await trustAuthority();
    done(await sign((await pdf('kk')).bytes, {}, { language: 'kk' }));
    const other = { part: 'secretary', language: 'ru', version: 3 };
    const { bytes } = await pdf('ru');
    expect(await refusal(sign(bytes, { name: 'ХАТШЫ', iin: '880202300011' }, other))).toBe('signed-in-other-language');
  });

  test('a person without the right is told so, whatever the signature', async () => {
    const input = { meetingId: made.meetingId, version: 2, part: 'presiding', language: 'pair', cms: 'AAAA' };
    const call = { tokenHash: tokenHash('psychologist'), input, requestId: randomUUID(), reasons: [] };
    expect(await signElectronically.perform(kernel, call)).toEqual({ kind: 'forbidden' });
    expect(await refusal(signElectronically.perform(kernel, { ...call, tokenHash: tokenHash('social') }))).toBe(
      'signature-of-other-bytes',
    );
  });
});
