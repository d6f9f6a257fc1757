import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { house } from '#app/server/features.ts';
import { signProtocol } from '#features/council/server/sign-protocol.ts';
import { meetingBundle } from '#features/council/server/bundle-of-meeting.ts';
import { caseBundle } from '#features/overview/server/bundle-of-case.ts';
import type { AnyPaper } from '#features/documents/server/public.ts';
import { openDb } from '#kernel/server/db.ts';
import { lockedMeeting, scan } from '../../../../testing/council-school.ts';
import { done } from '../../../../testing/test-school.ts';
import type { BundleLine } from '../../rules/bundle-contract.ts';
import { bundles as bundlesOf } from './bundles.ts';
import { downloadBundle } from './download-bundle.ts';
import { dropBundles, resumeBundles } from './keep-bundles.ts';
import { makeBundle as makeBundleOf } from './make-bundle.ts';
import { retryBundle as retryBundleOf } from './retry-bundle.ts';
import { runBundle } from './run-bundle.ts';

const sources = [meetingBundle, caseBundle];
const [makeBundle, retryBundle, bundles] = [makeBundleOf(sources), retryBundleOf(sources), bundlesOf(sources)];
let made: Awaited<ReturnType<typeof lockedMeeting>>;
let pool: pg.Pool;

beforeEach(async () => {
  made = await lockedMeeting();
  const { school, meetingId } = made;
  pool = new pg.Pool({ connectionString: school.superUrl, max: 2 });
  for (const [at, part] of (['presiding', 'secretary'] as const).entries()) {
    const fileId = await scan(school, 'social');
    const signedOn = '2026-11-27';
    done(await school.as('social').perform(signProtocol, { meetingId, version: 2 + at, part, signedOn, fileId }));
  }
});
afterEach(async () => {
  await pool.end();
  await made.school.drop();
});

const ask = async (input: Record<string, unknown> = {}): Promise<{ id: string; papers: number }> =>
  done(
    await made.school
      .as('social')
      .perform(makeBundle, { kind: 'meeting', subjectId: made.meetingId, format: 'zip', languages: ['kk'], ...input }),
  );
const run = (bundleId: string, papers: readonly AnyPaper[] = house.papers): Promise<void> =>
  runBundle(made.school.kernel, papers, { schoolId: made.school.ids.school, bundleId });
const lines = async (kind = 'meeting'): Promise<BundleLine[]> =>
  done<{ rows: BundleLine[] }>(
    await made.school.as('head').ask(bundles, { kind, subjectId: kind === 'meeting' ? made.meetingId : made.first }),
  ).rows;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const get = (bundleId: string, who: 'head' | 'social' | 'classTeacher' | 'nobody' = 'head') =>
  downloadBundle(made.school.kernel, house.papers, { tokenHash: hashOf(made.school.tokenOf(who)), bundleId });

async function bytesOf(bundleId: string): Promise<Buffer> {
  const answer = await get(bundleId);
  if (answer.kind !== 'done') throw new Error(answer.kind);
  const { body } = answer.value;
  return body instanceof Readable ? Buffer.concat(await body.toArray()) : body;
}

/** Names in the central directory of a ZIP. */
function namesIn(zip: Buffer): string[] {
  const names: string[] = [];
  for (let at = zip.indexOf('PK\u0001\u0002'); at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 4))
    names.push(zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString());
  return names;
}

/** The bookmarks of a PDF, each with a page to go to. */
const titlesOf = (pdf: PDFDocument): string[] => {
  const titles: string[] = [];
  const outlines = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  let entry = outlines.lookupMaybe(PDFName.of('First'), PDFDict);
  while (entry !== undefined) {
    titles.push(entry.lookup(PDFName.of('Title'), PDFHexString).decodeText());
    expect(entry.lookup(PDFName.of('Dest'), PDFArray).size()).toBe(2);
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
};

describe('one button: everything of a meeting', () => {
  it('as a ZIP: each paper once, named by place and kind and never by a person; the read log names the child', async () => {
    const { id, papers } = await ask();
    expect(papers).toBe(7);
    expect(await lines()).toMatchObject([{ id, state: 'waiting', done: 0, total: 7, madeBy: 'Нұрланова Гүлнар' }]);
    expect((await get(id)).kind).toBe('not-found');
    await run(id);
    expect(await lines()).toMatchObject([{ id, state: 'done', done: 6, total: 6, expiresOn: '2026-12-11' }]);
    expect(namesIn(await bytesOf(id))).toEqual([
      '001-protocol.kk.pdf',
      '003-invitation-q1.kk.pdf',
      '004-extract-q1.kk.pdf',
      '005-notice-q1.kk.pdf',
      '006-plan-q1.kk.pdf',
      '007-plan-receipt-q1.kk.pdf',
    ]);
    const opened = await made.school.sql(
      `select subject_kind as kind, subject_id as id, rows from read_log where question = 'documents.bundle' order by rows`,
    );
    expect(opened).toEqual([
      { kind: 'case', id: made.first, rows: 5 },
      { kind: 'meeting', id: made.meetingId, rows: 6 },
    ]);
  });

  it('as one PDF for the printer: a bookmark for each paper, in both languages asked for, no page of its own', async () => {
    const { id } = await ask({ format: 'pdf', languages: ['kk', 'ru'] });
    await run(id);
    const pdf = await PDFDocument.load(await bytesOf(id));
    const titles = titlesOf(pdf);
    expect(titles).toHaveLength(12);
    expect(titles[0]).toBe('Отырыс хаттамасы');
    expect(titles[6]).toBe('Протокол заседания');
    expect(titles[2]).toBe('Хаттамадан үзінді көшірме (1-мәселе)');
    expect(pdf.getPageCount()).toBeGreaterThanOrEqual(titles.length);
  });
});

describe('one button: everything of a case', () => {
  it('one paginated PDF with contents in front; a child of another case is not in it', async () => {
    const { id } = await ask({ kind: 'case', subjectId: made.first, format: 'pdf' });
    await run(id);
    expect(await lines('case')).toMatchObject([{ id, state: 'done' }]);
    const pdf = await PDFDocument.load(await bytesOf(id));
    expect(titlesOf(pdf)[0]).toBe('МАЗМҰНЫ');
    expect(titlesOf(pdf).slice(1)).toContain('Хаттамадан үзінді көшірме');
    const of = await made.school.sql(`select distinct case_id from documents_bundle_parts where bundle_id = $1`, [id]);
    expect(of).toEqual([{ case_id: made.first }]);
    expect(pdf.getPageCount()).toBeGreaterThan(titlesOf(pdf).length - 1);
  });
});

describe('long work is not lost', () => {
  const broken = (after: number): AnyPaper[] => {
    let calls = 0;
    return house.papers.map((form) => {
      const make: AnyPaper['make'] = (...given) => {
        calls += 1;
        if (calls > after) throw new Error('the disk is full');
        return form.make(...given);
      };
      return Object.assign({}, form, { make });
    });
  };

  it('after a failure somebody asks again: what was made is not made twice', async () => {
    const { id } = await ask();
    await run(id, broken(3));
    expect(await lines()).toMatchObject([{ state: 'failed', done: 2 }]);
    const before = await made.school.sql(`select count(*)::int as n from documents_papers`);
    expect((await get(id)).kind).toBe('not-found');
    done(await made.school.as('deputy').perform(retryBundle, { bundleId: id }));
    await run(id);
    expect(await lines()).toMatchObject([{ state: 'done', done: 6 }]);
    const after = await made.school.sql(`select count(*)::int as n from documents_papers`);
    expect(after[0].n - before[0].n).toBe(4);
    expect(await made.school.as('deputy').perform(retryBundle, { bundleId: id })).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'bundle-not-failed' },
    });
  });

  it('a killed process: nobody else takes what lives, what fell silent is put into the queue again and goes on', async () => {
    const { school } = made;
    const { id } = await ask();
    await school.sql(`update documents_bundles set state = 'making' where id = $1`, [id]);
    await run(id);
    expect(await lines()).toMatchObject([{ state: 'making', done: 0 }]);
    const queued = () =>
      school.sql(`select 1 from graphile_worker.jobs where task_identifier = 'make-bundle' and key like 'bundle-%'`);
    await school.sql(`delete from graphile_worker._private_jobs`);
    await resumeBundles(openDb(pool), school.kernel.clock.now());
    expect(await queued()).toEqual([]);
    school.clock.set(new Date(school.kernel.clock.now().getTime() + 120_000));
    await resumeBundles(openDb(pool), school.kernel.clock.now());
    expect(await queued()).toHaveLength(1);
    await run(id);
    expect(await lines()).toMatchObject([{ state: 'done', done: 6 }]);
  });

  it('is forgotten when its days are over, with its bytes; the papers in it stay', async () => {
    const { school } = made;
    const { id } = await ask({ format: 'pdf' });
    await run(id);
    const papers = await school.sql(`select count(*)::int as n from documents_papers`);
    school.clock.set(new Date('2026-12-11T09:00:00+05:00'));
    expect(await dropBundles(openDb(pool), school.kernel)).toBe(0);
    school.clock.set(new Date('2026-12-12T09:00:00+05:00'));
    expect((await get(id)).kind).not.toBe('done');
    expect(await dropBundles(openDb(pool), school.kernel)).toBe(1);
    expect(await school.sql(`select 1 from documents_bundles`)).toEqual([]);
    expect(await school.sql(`select 1 from documents_files where subject_kind = 'bundle'`)).toEqual([]);
    expect(await school.sql(`select count(*)::int as n from documents_papers`)).toEqual(papers);
  });
});

describe('reach is judged again', () => {
  it('nobody without the whole school asks, lists or downloads; another school finds nothing', async () => {
    const { school, meetingId } = made;
    const { id } = await ask();
    await run(id);
    const wish = { kind: 'meeting', subjectId: meetingId, format: 'zip', languages: ['kk'] };
    for (const who of ['classTeacher', 'psychologist', 'nobody'] as const) {
      expect((await school.as(who).perform(makeBundle, wish)).kind).toBe('forbidden');
      expect((await school.as(who).ask(bundles, { kind: 'meeting', subjectId: meetingId })).kind).toBe('forbidden');
    }
    expect((await get(id, 'classTeacher')).kind).toBe('not-found');
    expect((await get(id, 'nobody')).kind).toBe('not-found');
    expect((await school.asForeignHead().perform(makeBundle, wish)).kind).toBe('not-found');
    expect((await school.asForeignHead().perform(retryBundle, { bundleId: id })).kind).toBe('not-found');
  });

  it('a case sealed after it was made gives nothing to whoever has not opened it with a reason', async () => {
    const { school, first } = made;
    const { id } = await ask({ kind: 'case', subjectId: first, format: 'pdf' });
    await run(id);
    expect((await get(id)).kind).toBe('done');
    await school.sql(
      `update cases_cases set state = 'removed', closed_on = '2026-11-27', removal_reason = 'move', sealed_at = now() where id = $1`,
      [first],
    );
    expect((await get(id)).kind).toBe('not-found');
    expect((await school.as('head').ask(bundles, { kind: 'case', subjectId: first })).kind).toBe('not-found');
  });
});
