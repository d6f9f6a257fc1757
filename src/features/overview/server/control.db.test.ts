import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  called,
  councilSchool,
  invited,
  onAgenda,
  opened,
  placing,
  placingReasons,
  seedCase,
} from '../../../testing/council-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { closeMeeting } from '#features/council/server/close-meeting.ts';
import { decideItem } from '#features/council/server/decide-item.ts';
import { invite } from '#features/council/server/invite.ts';
import { lockProtocol } from '#features/council/server/lock-protocol.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { ControlRow, ControlSection } from '../contract.ts';
import { control } from './control.ts';

type Page = { count: number; rows: ControlRow[]; next: { since: string; key: string } | null };
let school: TestSchool;
let ids: { first: string; second: string; plan: string };
let meetingId: string;

const page = async (section: ControlSection, after: Page['next'] = null): Promise<Page> =>
  done<Page>(await school.as('head').ask(control, { section, after }));
const said = async (section: ControlSection): Promise<unknown[]> =>
  (await page(section)).rows.map(({ kind, clause, since, pupilName, className, number }) => [
    kind,
    clause,
    since,
    pupilName,
    className,
    number,
  ]);

beforeAll(async () => {
  const made = await councilSchool();
  school = made.school;
  ids = made;
  meetingId = await called(school);
  const itemId = await onAgenda(school, meetingId, made.first);
  await invited(school, itemId, school.ids.guardian);
});
afterAll(() => school.drop());

describe('clause 10: the control page of the head', () => {
  it('is empty of what is not owed yet', async () => {
    for (const section of ['overdue', 'departures', 'unsigned', 'undelivered'] as const)
      expect(await page(section)).toMatchObject({ count: 0, rows: [], next: null });
  });

  it('answers the head only', async () => {
    for (const who of ['deputy', 'social', 'psychologist', 'classTeacher', 'nobody'] as const)
      expect((await school.as(who).ask(control, { section: 'overdue' })).kind).toBe('forbidden');
    expect(done<Page>(await school.asForeignHead().ask(control, { section: 'overdue' })).count).toBe(0);
  });

  it('names a dossier that was due and is not complete, until its papers are there', async () => {
    school.clock.set(new Date('2026-11-25T09:00:00+05:00'));
    expect(await said('overdue')).toEqual([['dossier-late', 11, '2026-11-24', 'Айдаров Данияр', '7 «Ә»', null]]);
    for (const kind of ['characteristic', 'psychological-conclusion', 'living-conditions-act', 'brief-information'])
      await school.sql(
        `insert into dossier_papers (school_id, id, case_id, purpose, round, kind, state, file_ids, version)
         values ($1, $2, $3, 'placing', 1, $4, 'not-needed', '{}', 1)`,
        [school.ids.school, newId(), ids.first, kind],
      );
    expect(await said('overdue')).toEqual([]);
  });

  it('names an invitation nobody delivered, while its meeting is ahead', async () => {
    const later = await called(school, '2026-12-11');
    const itemId = await onAgenda(school, later, ids.second);
    done(await school.as('social').perform(invite, { itemId, guardianIds: [school.ids.otherGuardian] }));
    expect(await said('undelivered')).toEqual([
      ['invitation-not-delivered', 9, '2026-11-25', 'Талғатов Ерасыл', '8 «А»', 2],
    ]);
  });

  it('names a meeting whose day passed, a protocol to lock and then to sign, and each departure with its reason', async () => {
    school.clock.set(new Date('2026-11-28T09:00:00+05:00'));
    expect(await said('overdue')).toEqual([['meeting-not-held', 5, '2026-11-27', null, null, 1]]);
    await opened(school, meetingId);
    const items = await school.sql(`select id from council_items where meeting_id = $1`, [meetingId]);
    done(
      await school
        .as('social')
        .perform(
          decideItem,
          { itemId: items[0].id, version: 1, decisions: [placing(school, ids.plan)] },
          placingReasons,
        ),
    );
    school.clock.set(new Date('2026-11-28T09:00:00+05:00'));
    expect(await said('overdue')).toEqual([['meeting-not-closed', 5, '2026-11-27', null, null, 1]]);
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    expect(await said('unsigned')).toEqual([['protocol-to-lock', 13, '2026-11-27', null, null, 1]]);
    done(await school.as('social').perform(lockProtocol, { meetingId, version: 1 }));
    expect(await said('unsigned')).toEqual([['protocol-to-sign', 13, '2026-11-27', null, null, 1]]);
  });

  it('lists departures the newest first with their reasons; those of a sealed case wait for its unsealing', async () => {
    const depart = async (at: string, caseId: string | null): Promise<void> => {
      await school.sql(
        `insert into departures (school_id, id, at, what, clause, facts, reason, person_id, verb, subject_kind, subject_id, case_id)
         values ($1, $2, $3, 'below-quorum', 6, '{}', 'екі мүше ауырып қалды', $4, 'council.open-meeting', 'meeting', $5, $6)`,
        [school.ids.school, newId(), at, school.ids.people.social, meetingId, caseId],
      );
    };
    const before = (await page('departures')).count;
    await depart('2026-11-20T09:00:00+05:00', ids.second);
    await depart('2026-11-26T23:30:00+05:00', null);
    await depart('2026-06-10T09:00:00+05:00', null);
    const { count, rows } = await page('departures');
    expect(count).toBe(before + 2);
    expect(rows.map((row) => row.since)).toEqual(
      rows
        .map((row) => row.since)
        .toSorted()
        .toReversed(),
    );
    expect(rows.find((row) => row.since === '2026-11-26')).toMatchObject({
      what: 'below-quorum',
      clause: 6,
      reason: 'екі мүше ауырып қалды',
      pupilName: null,
    });
    expect(rows.find((row) => row.since === '2026-11-20')).toMatchObject({ pupilName: 'Талғатов Ерасыл' });
    await school.sql(
      `update cases_cases set state = 'not-placed', closed_on = '2026-11-27', sealed_at = now() where id = $1`,
      [ids.second],
    );
    expect((await page('departures')).rows.some((row) => row.since === '2026-11-20')).toBe(false);
    expect((await page('departures')).count).toBe(before + 1);
  });

  it('a term that is over waits by its age, one page by key: none twice, none left out', async () => {
    const pupils = Array.from({ length: 45 }, () => newId());
    for (const [at, pupilId] of pupils.entries()) {
      await school.sql(
        `insert into pupils_pupils (school_id, id, family, given, born_on, sex, no_iin_reason, language, search, version)
         values ($1, $2, 'Оқушы', $3, '2013-01-01', 'female', 'жоқ', 'kk', 'оқушы', 1)`,
        [school.ids.school, pupilId, `№${at}`],
      );
      await seedCase(school, pupilId, 100 + at, 'on-record', at % 2 === 0 ? '2026-11-20' : '2026-11-10');
    }
    const seen: ControlRow[] = [];
    let next: Page['next'] = null;
    do {
      const part: Page = await page('overdue', next);
      expect(part.count).toBe(45);
      seen.push(...part.rows);
      next = part.next;
    } while (next !== null);
    expect(new Set(seen.map((row) => row.key)).size).toBe(45);
    expect(seen.map((row) => row.since)).toEqual([
      ...Array.from({ length: 22 }, () => '2026-11-10'),
      ...Array.from({ length: 23 }, () => '2026-11-20'),
    ]);
    expect(seen.every((row) => row.kind === 'term-over' && row.clause === 16)).toBe(true);
  });

  it('says whose desk nothing lies on: no person, no class total, no order but age', async () => {
    const { rows } = await page('overdue');
    for (const row of rows)
      expect(Object.keys(row).toSorted()).toEqual(
        [
          'caseId',
          'className',
          'clause',
          'key',
          'kind',
          'meetingId',
          'number',
          'pupilName',
          'reason',
          'since',
          'what',
        ].toSorted(),
      );
    const opened = await school.sql(
      `select rows from read_log where question = 'overview.control' and person_id = $1 order by at desc, id desc limit 1`,
      [school.ids.people.head],
    );
    expect(opened[0].rows).toBe(20);
  });
});
