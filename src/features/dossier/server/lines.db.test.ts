import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { askLineAgain } from './ask-line-again.ts';
import { askLines } from './ask-lines.ts';
import { dropLine } from './drop-line.ts';
import { linesOfMe } from './lines-of-me.ts';
import { lines } from './lines.ts';
import { caseId, ru, school, standDossierSchool } from './testing/dossier-school.ts';
import { writeLine } from './write-line.ts';

standDossierSchool();

const asked = async (): Promise<any[]> => done(await school.as('deputy').ask(lines, { caseId })).rows;
const ask = async () => {
  const { subjectTeacher, medic } = school.ids.people;
  const people = [
    { personId: subjectTeacher, subject: 'математика' },
    { personId: medic, subject: 'физкультура' },
  ];
  return school.as('classTeacher').perform(askLines, { caseId, people });
};

describe('clause 11: two lines from each subject teacher for the characteristic', () => {
  it('the class teacher asks; pending and written are told apart; whoever is asked sees a name and a class', async () => {
    expect(done(await ask())).toEqual({ asked: 2 });
    expect(done(await ask())).toEqual({ asked: 0 });
    const [mine] = done(await school.as('subjectTeacher').ask(linesOfMe, {})).rows;
    expect(mine).toEqual({
      id: mine.id,
      version: 1,
      pupilName: 'Айдаров Данияр Серікұлы',
      className: '7 «Ә»',
      subject: 'математика',
      dueOn: null,
      reminders: 0,
      remindedOn: null,
      line: null,
    });
    expect((await school.as('subjectTeacher').ask(lines, { caseId })).kind).toBe('forbidden');
    expect((await school.as('otherClassTeacher').ask(lines, { caseId })).kind).toBe('not-found');
    done(await school.as('subjectTeacher').perform(writeLine, { lineId: mine.id, version: 1, line: ru('Старается') }));
    expect((await asked()).map((one: any) => [one.subject, one.line?.text ?? null])).toEqual([
      ['физкультура', null],
      ['математика', 'Старается'],
    ]);
  });

  it('one click asks again: the reminder stands on the day of the teacher; what is written is not asked again', async () => {
    done(await ask());
    const line = (await asked()).find((one: any) => one.subject === 'математика');
    done(await school.as('social').perform(askLineAgain, { lineId: line.id, version: 1 }));
    expect((await school.as('social').perform(askLineAgain, { lineId: line.id, version: 1 })).kind).toBe('stale');
    expect(done(await school.as('subjectTeacher').ask(linesOfMe, {})).rows).toMatchObject([
      { reminders: 1, remindedOn: '2026-11-16' },
    ]);
    done(
      await school.as('subjectTeacher').perform(writeLine, { lineId: line.id, version: 2, line: ru('Отвлекается') }),
    );
    for (const deed of [askLineAgain, dropLine])
      expect(await school.as('social').perform(deed, { lineId: line.id, version: 3 })).toMatchObject({
        refusal: { reason: 'line-written' },
      });
  });

  it('only the one who was asked writes; strangers and another school do nothing; a request is taken back', async () => {
    done(await ask());
    const line = (await asked()).find((one: any) => one.subject === 'математика');
    const words = { lineId: line.id, version: 1, line: ru('чужое') };
    expect((await school.as('medic').perform(writeLine, words)).kind).toBe('not-found');
    expect((await school.as('deputy').perform(writeLine, words)).kind).toBe('not-found');
    expect((await school.asForeignHead().perform(askLineAgain, { lineId: line.id, version: 1 })).kind).toBe(
      'not-found',
    );
    expect((await school.as('otherClassTeacher').perform(dropLine, { lineId: line.id, version: 1 })).kind).toBe(
      'not-found',
    );
    const stranger = { caseId, people: [{ personId: school.other.people.head, subject: 'химия' }] };
    expect(await school.as('deputy').perform(askLines, stranger)).toMatchObject({
      refusal: { reason: 'person-unknown' },
    });
    done(await school.as('classTeacher').perform(dropLine, { lineId: line.id, version: 1 }));
    expect(done(await school.as('subjectTeacher').ask(linesOfMe, {})).rows).toEqual([]);
  });

  it('once the case was heard nothing is asked or written any more', async () => {
    done(await ask());
    const [line] = await asked();
    await school.sql(
      `update cases_cases set state = 'on-record', placed_on = '2026-11-16', ends_on = '2027-05-16' where id = $1`,
      [caseId],
    );
    expect(await school.as('deputy').perform(askLineAgain, { lineId: line.id, version: 1 })).toMatchObject({
      refusal: { reason: 'lines-closed' },
    });
    expect(await ask()).toMatchObject({ refusal: { reason: 'lines-closed' } });
    expect(done(await school.as('subjectTeacher').ask(linesOfMe, {})).rows).toEqual([]);
  });
});
