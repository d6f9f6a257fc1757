import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { unsealCase } from '../../cases/server/unseal.ts';
import { letRead } from '#features/cases/server/public.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done } from '../../../testing/test-school.ts';
import { askAgain } from './ask-again.ts';
import { askedOfMe } from './asked-of-me.ts';
import { setDue } from './public.ts';
import { dossierOfCase } from './of-case.ts';
import { paperToWrite } from './paper-to-write.ts';
import { paper } from './paper.ts';
import { writePaper } from './write-paper.ts';
import {
  school,
  caseId,
  within,
  characteristic,
  conclusion,
  brief,
  hand,
  which,
  write,
  stateOf,
  standDossierSchool,
} from './testing/dossier-school.ts';

standDossierSchool();

describe('clause 11: who writes and who reads', () => {
  it('the class teacher of another class is told of no case', async () => {
    expect(await school.as('otherClassTeacher').perform(writePaper, hand(characteristic))).toEqual({
      kind: 'not-found',
    });
    expect(await school.as('otherClassTeacher').ask(dossierOfCase, { caseId, purpose: 'placing' })).toEqual({
      kind: 'not-found',
    });
    expect(await school.as('otherClassTeacher').ask(paperToWrite, which('characteristic'))).toEqual({
      kind: 'not-found',
    });
    expect(await school.asForeignHead().ask(dossierOfCase, { caseId, purpose: 'placing' })).toEqual({
      kind: 'not-found',
    });
  });

  it('a psychologist who was asked sees name, class, what is asked and the day, and hands it in; the case stays closed to them', async () => {
    await within((tx) => setDue(tx, { caseId, purpose: 'placing', meetingOn: plainDate('2026-11-27') }));
    expect(done(await school.as('psychologist').ask(askedOfMe, {})).rows).toEqual([]);
    const asked = done(
      await school
        .as('deputy')
        .perform(askAgain, which('psychological-conclusion', { personId: school.ids.people.psychologist })),
    );
    expect(done(await school.as('psychologist').ask(askedOfMe, {})).rows).toEqual([
      {
        caseId,
        purpose: 'placing',
        kind: 'psychological-conclusion',
        packId: 'order-61-2023',
        pupilName: 'Айдаров Данияр Серікұлы',
        className: '7 «Ә»',
        dueOn: '2026-11-24',
        askedAt: expect.any(String),
      },
    ]);
    expect(await school.as('psychologist').ask(dossierOfCase, { caseId, purpose: 'placing' })).toEqual({
      kind: 'not-found',
    });
    expect(done(await school.as('psychologist').ask(paperToWrite, which('psychological-conclusion')))).toMatchObject({
      version: asked.version,
      body: null,
      onBehalf: false,
    });
    const written = await write('psychologist', conclusion, { version: asked.version });
    expect(done(await school.as('psychologist').ask(askedOfMe, {})).rows).toEqual([]);
    expect(done(await school.as('psychologist').ask(paper, { paperId: written.paperId })).body).toEqual(conclusion);
  });

  it('asked for one paper, they hand in no other', async () => {
    done(
      await school
        .as('deputy')
        .perform(askAgain, which('psychological-conclusion', { personId: school.ids.people.psychologist })),
    );
    expect(await school.as('psychologist').perform(writePaper, hand(characteristic))).toEqual({ kind: 'not-found' });
  });

  it('a psychological text: the class teacher sees its state only, a member while it is on their agenda', async () => {
    const written = await write('deputy', conclusion, { authorId: school.ids.people.psychologist });
    const states = done(await school.as('classTeacher').ask(dossierOfCase, { caseId, purpose: 'placing' }));
    expect(stateOf(states.dossier, 'psychological-conclusion')).toBe('written');
    expect(states.mayRead).toEqual(['characteristic', 'living-conditions-act', 'brief-information']);
    const reads = async (who: Who) => (await school.as(who).ask(paper, { paperId: written.paperId })).kind;
    expect([
      await reads('classTeacher'),
      await reads('subjectTeacher'),
      await reads('social'),
      await reads('psychologist'),
    ]).toEqual(['not-found', 'not-found', 'done', 'done']);
    await within((tx) =>
      letRead(tx, { caseId, personIds: [school.ids.people.subjectTeacher], why: 'agenda', sourceId: randomUUID() }),
    );
    expect(await reads('subjectTeacher')).toBe('done');
    expect(await school.as('subjectTeacher').perform(writePaper, hand(brief))).toMatchObject({
      refusal: { reason: 'paper-not-yours' },
    });
  });

  it('what the class teacher owes stands in their list until it is handed in', async () => {
    const kinds = async () =>
      done(await school.as('classTeacher').ask(askedOfMe, {})).rows.map((row: { kind: string }) => row.kind);
    expect(await kinds()).toEqual(['characteristic']);
    await write('classTeacher', characteristic);
    expect(await kinds()).toEqual([]);
  });

  it('each opened text is logged for the child', async () => {
    const written = await write('classTeacher', characteristic);
    await school.as('head').ask(paper, { paperId: written.paperId });
    const log = await school.sql(
      `select subject_kind, subject_id from read_log where question = 'dossier.paper' order by subject_kind`,
    );
    expect(log).toEqual([
      { subject_kind: 'case', subject_id: caseId },
      { subject_kind: 'dossier-paper', subject_id: written.paperId },
    ]);
  });
});

describe('clause 21: papers of a sealed case', () => {
  it('are closed to the head until it is opened with a reason; the author rereads what they wrote', async () => {
    const written = await write('classTeacher', characteristic);
    await school.sql(`update cases_cases set state = 'not-placed', closed_on = '2026-11-16', sealed_at = $1`, [
      school.clock.now(),
    ]);
    const reads = async (who: Who) => (await school.as(who).ask(paper, { paperId: written.paperId })).kind;
    expect([await reads('head'), await reads('classTeacher'), await reads('social')]).toEqual([
      'not-found',
      'done',
      'not-found',
    ]);
    expect(await school.as('head').ask(dossierOfCase, { caseId, purpose: 'placing' })).toEqual({ kind: 'not-found' });
    done(await school.as('head').perform(unsealCase, { caseId, reason: 'Повторное обращение' }));
    expect([await reads('head'), await reads('social')]).toEqual(['done', 'not-found']);
  });
});

describe('a class teacher of a child who left the class', () => {
  it('is no longer asked and may not write', async () => {
    await school.sql(`update pupils_enrolments set ends_on = '2026-11-15' where pupil_id = $1`, [school.ids.pupil]);
    expect(done(await school.as('classTeacher').ask(askedOfMe, {})).rows).toEqual([]);
    expect(await school.as('classTeacher').perform(writePaper, hand(characteristic))).toEqual({ kind: 'not-found' });
    await school.sql(`update pupils_enrolments set ends_on = null where pupil_id = $1`, [school.ids.pupil]);
  });
});
