import { foundSchool } from '../src/testing/found-school.ts';
import { httpClient } from '../src/testing/http-client.ts';

/** What the release drill does in the browser's place, from inside the network without a network: `found`, `add Ә`, `letters`. */
const [base = '', verb = '', letter = ''] = process.argv.slice(2);
const client = httpClient(base);

if (verb === 'found') await foundSchool(client);
else await client.done('session.sign-in', { login: 'director', password: 'бір екі үш төрт бес' });

const today: string = (await client.value('session.who-am-i')).calendarToday;
const schoolYear = Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0);
if (verb === 'add')
  await client.done('school.add-class', {
    schoolYear,
    grade: 7,
    letter,
    language: 'kk',
    teacherId: null,
    startsOn: today,
  });
const { rows } = await client.value('school.classes', { schoolYear });
process.stdout.write(rows.map((row: { letter: string }) => row.letter).join(' '));
