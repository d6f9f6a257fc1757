import { describe, expect, it } from 'vitest';
import { unsealCase } from '#features/cases/server/unseal.ts';
import { done } from '../../../testing/test-school.ts';
import { petitions } from './list-petitions.ts';
import { petitionsOfCase } from './of-case.ts';
import { recordStep } from './record-step.ts';
import { startPetition } from './start-petition.ts';
import {
  caseId,
  goTo,
  move,
  refused,
  ru,
  school,
  sign,
  start,
  step,
  wholeLadder,
  write,
} from './testing/petition-school.ts';

describe('who sees petitions', () => {
  it('those who see the whole school, for the case; head and deputy the list; nobody of another school', async () => {
    const id = await start();
    for (const who of ['psychologist', 'classTeacher', 'subjectTeacher', 'medic'] as const) {
      expect((await school.as(who).ask(petitionsOfCase, { caseId })).kind, who).toBe('forbidden');
      expect((await school.as(who).ask(petitions, {})).kind, who).toBe('forbidden');
    }
    expect((await school.as('social').ask(petitions, {})).kind).toBe('forbidden');
    expect((await school.asForeignHead().ask(petitionsOfCase, { caseId })).kind).toBe('not-found');
    expect(done(await school.asForeignHead().ask(petitions, {})).rows).toEqual([]);
    expect((await school.asForeignHead().perform(startPetition, { caseId, kind: 'minor-act' })).kind).toBe('not-found');
    const wanted = { verb: 'withdraw', on: '2026-11-16', words: ru('передумали') };
    expect((await school.asForeignHead().perform(recordStep, { petitionId: id, version: 1, step: wanted })).kind).toBe(
      'not-found',
    );
  });

  it('the list comes by key, what is under way first asked for', async () => {
    const ids = [await start('parents-duties'), await start('minor-act'), await start('police-register')];
    done(await step(ids[1] ?? '', 1, { verb: 'withdraw', on: '2026-11-16', words: ru('составлено ошибочно') }));
    const page = async (input: object) => done(await school.as('head').ask(petitions, input));
    const first = await page({ limit: 1 });
    expect(first.rows).toMatchObject([
      { kind: 'parents-duties', className: '7 «Ә»', duty: { duty: 'to-sign', since: '2026-11-16' } },
    ]);
    const second = await page({ limit: 1, after: first.next });
    expect([second.rows.map((one: any) => one.kind), second.next]).toEqual([['police-register'], null]);
    expect((await page({ show: 'all' })).rows.map((one: any) => one.state)).toEqual(['draft', 'withdrawn', 'draft']);
  });

  it('clause 21: of a sealed case nothing is shown or done, until it is opened with a reason; then the reply may be recorded', async () => {
    await wholeLadder();
    const id = await start();
    done(await sign(id, 1));
    done(await step(id, 2, { verb: 'send', on: '2026-11-16', way: 'in-person', number: null }));
    goTo('2026-12-01');
    await move('remove', '2026-12-01');
    expect((await school.as('deputy').ask(petitionsOfCase, { caseId })).kind).toBe('not-found');
    expect(done(await school.as('deputy').ask(petitions, {})).rows).toEqual([]);
    const reply = {
      verb: 'answer',
      on: '2026-12-01',
      number: null,
      outcome: 'granted',
      words: ru('рассмотрено'),
      fileId: null,
    };
    expect((await step(id, 3, reply)).kind).toBe('not-found');
    done(await school.as('deputy').perform(unsealCase, { caseId, reason: 'Пришел ответ комиссии' }));
    expect(done(await school.as('deputy').ask(petitions, {})).rows).toHaveLength(1);
    done(await step(id, 3, reply));
    expect(await write({}, 'deputy')).toMatchObject(refused('petition-case-closed'));
    expect((await school.as('deputy').perform(startPetition, { caseId, kind: 'minor-act' })).kind).toBe('refused');
    expect((await school.as('head').ask(petitionsOfCase, { caseId })).kind).toBe('not-found');
  });
});
