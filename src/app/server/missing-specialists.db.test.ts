import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '#features/school/rules/settings.ts';
import type { Reason } from '#kernel/pure/explain-departures.ts';
import { done, testSchool, type TestSchool } from '../../testing/test-school.ts';
import { askByName, performByName } from './leak/caller.ts';
import { callCouncil, meetingDay, type Called } from './leak/council-steps.ts';
import { prepare, sideOf, type Prepared, type Side } from './leak/prepared-side.ts';

let school: TestSchool;
let side: Side;
let made: Prepared;
let council: Called;

const why = { kk: 'Ауылда педагог-психолог жоқ', ru: 'В селе нет педагога-психолога' };

beforeAll(async () => {
  school = await testSchool();
  side = sideOf(school, 'own');
  made = await prepare(side);
  council = await callCouncil(side, made);
  const mine = [school.ids.school, made.eight.caseId];
  await school.sql(
    `delete from dossier_papers where school_id = $1 and case_id = $2 and kind = 'psychological-conclusion'`,
    mine,
  );
  await school.sql(`update school_posts set ends_on = '2026-11-20' where school_id = $1 and kind = 'psychologist'`, [
    school.ids.school,
  ]);
  school.clock.set(new Date(`${meetingDay}T10:00:00+05:00`));
  const { people } = school.ids;
  await side.do('social', 'council.open-meeting', {
    meetingId: council.meetingId,
    version: 1,
    presidingId: people.head,
    secretaryId: people.social,
    people: [people.head, people.social, people.deputy].map((personId) => ({ personId, present: true })),
  });
});
afterAll(() => school.drop());

const explain = async (since: string): Promise<void> => {
  const { version } = done(await askByName(school, school.tokenOf('head'), 'school.profile', {}));
  const settings = { ...defaultSettings, missingSpecialists: [{ role: 'psychologist', since, why }] };
  await side.do('head', 'school.save-settings', { version, settings });
};

const decide = (reasons: readonly Reason[] = []) => {
  const input = {
    itemId: council.itemId,
    version: 1,
    decisions: [
      {
        kind: 'place',
        term: { months: 6 },
        responsibleId: school.ids.people.social,
        planId: made.eight.planId,
      },
    ],
  };
  return performByName(school, school.tokenOf('social'), 'council.decide-item', input, reasons);
};

/** The papers whose absence has to be explained. */
const papersAsked = async (): Promise<readonly string[]> => {
  const answer = await decide();
  const departures = answer.kind === 'needs-reasons' ? answer.departures : [];
  const about = departures.filter(({ what }) => what.startsWith('dossier-'));
  return about.flatMap(({ facts }) => (Array.isArray(facts['papers']) ? facts['papers'] : []));
};
const all = ['psychological-conclusion', 'brief-information'];

const conclusion = async () => {
  const input = { caseId: made.eight.caseId, purpose: 'placing' };
  const { dossier } = done(await askByName(school, school.tokenOf('deputy'), 'dossier.of-case', input));
  return dossier.papers.find((paper: { kind: string }) => paper.kind === 'psychological-conclusion');
};

describe('clause 11 where the school has no psychologist', () => {
  it('a reason is asked while nothing is explained, or only from a later day', async () => {
    expect((await papersAsked()).toSorted()).toEqual(all.toSorted());
    await explain('2026-11-28');
    expect((await papersAsked()).toSorted()).toEqual(all.toSorted());
    expect((await conclusion()).noSpecialist).toBeUndefined();
  });

  it('a specialist from outside who holds the post may write it: the explanation rests', async () => {
    await explain('2026-11-21');
    const { personId } = await side.do('deputy', 'school.add-person', {
      name: { family: 'Сарсенова', given: 'Мадина' },
      nameRu: null,
      iin: null,
      phone: null,
      email: null,
      external: true,
      posts: [
        {
          kind: 'psychologist',
          title: { kk: 'аудандық психолог', ru: 'районный психолог' },
          dates: { startsOn: meetingDay, endsOn: null },
        },
      ],
    });
    expect((await papersAsked()).toSorted()).toEqual(all.toSorted());
    await school.sql('delete from school_posts where school_id = $1 and person_id = $2', [school.ids.school, personId]);
  });

  it('once explained, nobody is asked again, and the explanation is kept as the reason', async () => {
    expect((await conclusion()).noSpecialist).toEqual({ since: '2026-11-21', why });
    expect(await papersAsked()).toEqual(['brief-information']);
    const answer = await decide();
    const rest = answer.kind === 'needs-reasons' ? answer.departures : [];
    done(await decide(rest.map(({ what }) => ({ what, reason: 'сынақ үшін себеп' }))));
    const kept = await school.sql(
      `select reason, clause from departures where school_id = $1 and what = 'dossier-specialist-missing'`,
      [school.ids.school],
    );
    expect(kept[0]).toEqual({ reason: `${why.kk} / ${why.ru}`, clause: 11 });
  });
});
