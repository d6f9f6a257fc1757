import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadSecondPack } from '../../../testing/load-second-pack.ts';
import { secondPack } from '#features/procedure/rules/testing/second-pack.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { done } from '../../../testing/test-school.ts';
import { dossierDepartures } from '../rules/dossier-departures.ts';
import { clearDue, setDue } from './public.ts';
import { paper } from './paper.ts';
import { receivePaper } from './receive-paper.ts';
import { sayNotNeeded } from './say-not-needed.ts';
import { writePaper } from './write-paper.ts';
import {
  school,
  caseId,
  ru,
  within,
  open,
  characteristic,
  brief,
  hand,
  which,
  write,
  viewOf,
  stateOf,
  standDossierSchool,
} from './testing/dossier-school.ts';

standDossierSchool();

describe('clause 11: the dossier of four papers', () => {
  it('is expected whole from the case’s pack before anybody wrote', async () => {
    const view = await viewOf();
    expect(view.papers.map((one) => [one.kind, one.need, one.state])).toEqual([
      ['characteristic', 'always', 'expected'],
      ['psychological-conclusion', 'always', 'expected'],
      ['living-conditions-act', 'if-needed', 'expected'],
      ['brief-information', 'always', 'expected'],
    ]);
  });

  it('is handed in, received, and then does not change', async () => {
    const written = await write('classTeacher', characteristic);
    const again = await write(
      'classTeacher',
      { ...characteristic, conclusion: ru('Нужна помощь в математике') },
      { version: written.version },
    );
    expect(
      await school.as('social').perform(receivePaper, { paperId: written.paperId, version: again.version }),
    ).toEqual({ kind: 'forbidden' });
    const received = done(
      await school.as('deputy').perform(receivePaper, { paperId: written.paperId, version: again.version }),
    );
    const late = await school
      .as('classTeacher')
      .perform(writePaper, hand(characteristic, { version: received.version }));
    expect(late).toMatchObject({ refusal: { reason: 'paper-cannot-move' } });
    const text = done(await school.as('head').ask(paper, { paperId: written.paperId }));
    expect(text).toMatchObject({
      state: 'received',
      authorName: 'Омарова Жанна Маратқызы',
      receivedByName: 'Серікқызы Айгүл',
      body: { conclusion: ru('Нужна помощь в математике') },
    });
  });

  it('keeps the reason why the act is not needed, and takes none for the others', async () => {
    done(
      await school
        .as('social')
        .perform(sayNotNeeded, which('living-conditions-act', { reason: ru('Семья посещена в сентябре') })),
    );
    expect(stateOf(await viewOf(), 'living-conditions-act')).toBe('not-needed');
    expect(
      await school.as('social').perform(sayNotNeeded, which('characteristic', { reason: ru('Не нужна совсем') })),
    ).toMatchObject({ refusal: { reason: 'paper-always-needed' } });
  });

  it('is due by the meeting, moves with it, and goes when no meeting is called', async () => {
    const due = (meetingOn: string) =>
      within((tx) => setDue(tx, { caseId, purpose: 'placing', meetingOn: plainDate(meetingOn) }));
    expect([await due('2026-11-27'), await due('2026-11-30'), await due('2026-11-25')]).toEqual([
      '2026-11-24',
      '2026-11-27',
      '2026-11-20',
    ]);
    expect(await viewOf()).toMatchObject({ meetingOn: '2026-11-25', dueOn: '2026-11-20' });
    await within((tx) => clearDue(tx, { caseId, purpose: 'placing' }));
    expect((await viewOf()).dueOn).toBeNull();
  });

  it('is on time at 23:59 of the due day in the country’s zone and late a minute later', async () => {
    await within((tx) => setDue(tx, { caseId, purpose: 'placing', meetingOn: plainDate('2026-11-27') }));
    school.clock.set(new Date('2026-11-24T23:59:00+05:00'));
    await write('classTeacher', characteristic);
    school.clock.set(new Date('2026-11-25T00:00:30+05:00'));
    await write('social', brief);
    expect(dossierDepartures(await viewOf(), plainDate('2026-11-27'), 'placing')).toEqual([
      {
        what: 'dossier-paper-missing',
        clause: 11,
        facts: { papers: ['psychological-conclusion', 'living-conditions-act'], caseId },
      },
      { what: 'dossier-paper-late', clause: 11, facts: { papers: ['brief-information'], caseId } },
    ]);
  });

  it('comes from the case’s own pack: days before the meeting too', async () => {
    await loadSecondPack(school);
    const other = await open(secondPack.id, school.ids.otherPupil);
    const due = await within((tx) =>
      setDue(tx, { caseId: other, purpose: 'placing', meetingOn: plainDate('2026-11-27') }),
    );
    expect(due).toBe('2026-11-20');
  });
});

describe('clause 19: papers for removal', () => {
  const positive = { kind: 'characteristic-positive', positive: true, text: ru('Пропусков нет') };
  const place = () =>
    school.sql(`update cases_cases set state = 'on-record', placed_on = '2026-05-20', ends_on = '2026-11-20'`);

  it('are gathered only while on record', async () => {
    const early = await school.as('classTeacher').perform(writePaper, hand(positive, { purpose: 'removal' }));
    expect(early).toMatchObject({ refusal: { reason: 'dossier-closed' } });
    await place();
    await write('classTeacher', positive, { purpose: 'removal' });
    expect((await viewOf(caseId, 'removal')).papers.map((one) => [one.kind, one.state, one.positive])).toEqual([
      ['characteristic-positive', 'written', true],
      ['psychological-characteristic-positive', 'expected', null],
    ]);
  });

  it('are asked anew after a decision to extend', async () => {
    await place();
    await write('classTeacher', positive, { purpose: 'removal' });
    await school.sql(
      `insert into cases_moves (school_id, id, case_id, verb, effective_on, recorded_on, ends_on)
      values ($1, $2, $3, 'extend', '2026-11-20', '2026-11-20', '2027-01-20')`,
      [school.ids.school, randomUUID(), caseId],
    );
    const view = await viewOf(caseId, 'removal');
    expect([view.round, view.papers.map((one) => one.state)]).toEqual([2, ['expected', 'expected']]);
  });
});
