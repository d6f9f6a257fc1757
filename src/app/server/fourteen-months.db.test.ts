import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { control } from '#features/overview/server/control.ts';
import { myDay } from '#features/overview/server/my-day.ts';
import { startPetition } from '#features/petitions/server/start-petition.ts';
import { writeEvidence } from '#features/petitions/server/write-evidence.ts';
import { recordContact } from '#features/monitoring/server/record-contact.ts';
import { startPlan } from '#features/plan/server/start-plan.ts';
import { filePetition } from '#features/term/server/file-petition.ts';
import { termOfCase } from '#features/term/server/of-case.ts';
import { withdrawPetition } from '#features/term/server/withdraw-petition.ts';
import { addDays, plainDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import { typed } from '../../features/monitoring/server/testing/support-school.ts';
import { caseId, inForce, ru, school, standPlanSchool } from '../../features/plan/server/testing/plan-school.ts';
import { done } from '../../testing/test-school.ts';

standPlanSchool();

const lastDay = plainDate('2028-01-31');
const because = [
  { what: 'petition-not-responsible', reason: 'Болмады' },
  { what: 'early-removal', reason: 'Болмады' },
];

/** What people do in the months of help without the Council; each answers whether it was done. */
const steps: Readonly<Record<string, (today: PlainDate) => Promise<boolean>>> = {
  'ask to extend': () => petition({ kind: 'extend', months: 3, words: ru('Нужно еще время') }),
  'ask to remove': () => petition({ kind: 'remove', reason: 'improvement', words: ru('Стало лучше') }),
  'take it back': async () => {
    const { filed } = done(await school.as('social').ask(termOfCase, { caseId }));
    if (filed === null) return false;
    return isDone(
      await school.as('social').perform(withdrawPetition, { petitionId: filed.id, version: filed.version }),
    );
  },
  'talk to the mother': async (on) => {
    const said = typed({ on, offersHelp: true, answer: 'refused' });
    return isDone(await school.as('social').perform(recordContact, { caseId, follows: null, ...said }));
  },
  'write evidence': async (on) => {
    const line = { caseId, kind: 'refused', on, guardianId: school.ids.guardian, byName: 'Нұрланова Г.' };
    const rest = { words: ru('Отказались от помощи'), witnesses: ['Омарова Ж.', 'Ли И.'], fileId: null };
    return isDone(await school.as('deputy').perform(writeEvidence, { ...line, ...rest }));
  },
  'petition the commission': async () =>
    isDone(await school.as('deputy').perform(startPetition, { caseId, kind: 'parents-duties' })),
  'draft another plan': async () => isDone(await school.as('social').perform(startPlan, { caseId, copy: true })),
  'look at the day': async () => {
    done(await school.as('deputy').ask(myDay, {}));
    done(await school.as('head').ask(control, { section: 'overdue' }));
    return true;
  },
};

const isDone = ({ kind }: { readonly kind: string }): boolean => kind === 'done';
const petition = async (wanted: object): Promise<boolean> =>
  isDone(await school.as('social').perform(filePetition, { caseId, petition: wanted }, because));

const recorded = async (): Promise<unknown> =>
  (await school.sql('select state, ends_on::text, sealed_at from cases_cases where id = $1', [caseId]))[0];

const way = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...Object.keys(steps))), {
  minLength: 12,
  maxLength: 24,
});

describe('clauses 16, 19: fourteen months without a decision of the Council', () => {
  it.each(fc.sample(way, { numRuns: 12, seed: 61 }).map((one, at) => [at + 1, one] as const))(
    'way %i neither extends nor removes; the school owes a decision',
    async (_number, taken) => {
      await inForce();
      const before = await recorded();
      expect(before).toMatchObject({ state: 'on-record', ends_on: '2027-05-20', sealed_at: null });
      let today = plainDate('2026-12-01');
      let did = 0;
      for (const [days, step] of taken) {
        today = addDays(today, days) > lastDay ? lastDay : addDays(today, days);
        school.clock.set(new Date(`${today}T10:00:00+05:00`));
        did += Number(await steps[step]?.(today));
        expect(await recorded(), `${step} on ${today}`).toEqual(before);
      }
      expect(did).toBeGreaterThan(2);
      school.clock.set(new Date(`${lastDay}T10:00:00+05:00`));
      const term = done(await school.as('social').ask(termOfCase, { caseId }));
      expect(term).toMatchObject({ caseState: 'on-record', over: true, endsOn: '2027-05-20' });
      const { duties } = done(await school.as('deputy').ask(myDay, {}));
      expect(duties.some((one: any) => one.kind === 'term-over' && one.caseId === caseId)).toBe(true);
    },
  );
});
