import { foundSchool } from '../../src/testing/found-school.ts';
import { httpClient } from '../../src/testing/http-client.ts';
import { idOf, type Journey } from '../support/journey.ts';
import { byApi } from '../support/people.ts';
import { hire, schoolFills } from './people.ts';

/** By the API: a school that counts votes, with its people, classes, pupils and the order on its Council. */
export async function schoolStands(journey: Journey): Promise<void> {
  await foundSchool(httpClient(journey.tirek.base));
  const head = await byApi(journey, 'director');
  await hire(journey, head, 'deputy');
  await schoolFills(journey);
  const { settings, version } = await head.value('school.profile');
  await head.done('school.save-settings', { version, settings: { ...settings, votesCounted: true } });
  const { rows } = await head.value('school.people', { show: 'here', limit: 200 });
  const director = rows.find((row: { name: string }) => row.name.startsWith('Ахметова'));
  journey.ids.set('director', director.id);
  await head.done('council.appoint-composition', {
    orderNumber: '112',
    orderOn: '2026-09-02',
    startsOn: '2026-09-02',
    endsOn: null,
    members: ['director', 'social', 'deputy', 'psychologist', 'teacher'].map((who) => ({
      personId: idOf(journey, who),
      part: who === 'director' ? 'chair' : who === 'social' ? 'secretary' : 'member',
    })),
  });
}
