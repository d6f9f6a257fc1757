import { createHash } from 'node:crypto';
import { foundSchool, pupilInput } from '../../src/testing/found-school.ts';
import { httpClient, type HttpClient } from '../../src/testing/http-client.ts';
import { pngOf } from '../../src/testing/png-of.ts';

export type SmallSchool = {
  readonly head: HttpClient;
  readonly classId: string;
  readonly caseId: string;
  readonly papers: readonly Printed[];
};

/** A paper or scan as it was first seen: restored, it must be the same to the byte. */
export type Printed = { readonly path: string; readonly sha256: string };

const text = (words: string) => ({ lang: 'kk', text: words });
const sha256Of = (bytes: ArrayBuffer): string => createHash('sha256').update(Buffer.from(bytes)).digest('hex');

export async function signIn(base: string): Promise<HttpClient> {
  const client = httpClient(base);
  await client.done('session.sign-in', { login: 'director', password: 'бір екі үш төрт бес' });
  return client;
}

/** A founded school with pupils, an appeal with a scan, the case out of it, and printed papers. */
export async function smallSchool(base: string): Promise<SmallSchool> {
  const head = httpClient(base);
  await foundSchool(head);
  const me = await head.value('session.who-am-i');
  const today: string = me.calendarToday;
  const titles = { kk: 'директордың орынбасары', ru: 'заместитель директора' };
  await head.done('school.give-post', {
    personId: me.personId,
    posts: [{ kind: 'deputy', title: titles, dates: { startsOn: today, endsOn: null } }],
  });
  const schoolYear = Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0);
  const { classId } = await head.done('school.add-class', {
    schoolYear,
    grade: 7,
    letter: 'Ә',
    language: 'kk',
    teacherId: null,
    startsOn: today,
  });
  const pupils: string[] = [];
  for (let number = 1; number <= 5; number += 1) pupils.push(await addPupil(head, classId, number));
  const fileId = await head.upload('сурет.png', pngOf(400, 300));
  const { id } = await head.done('referral.write-appeal', {
    pupilId: pupils[0],
    grounds: ['absence'],
    facts: text('жиырма үш сабаққа келмеді'),
    happenedOn: null,
    done: null,
    asked: null,
    danger: [],
    fileIds: [fileId],
  });
  const { caseId } = await head.done('referral.submit-case', {
    pupilId: pupils[0],
    appealIds: [id],
    grounds: [{ code: 'absence', facts: text('жиырма үш сабаққа келмеді') }],
    reasons: text('қолдау керек'),
    priorMeasures: null,
    classTeacherOpinion: null,
    proposal: null,
    responsibleId: me.personId,
  });
  const papers = [await print(head, `/api/files/${fileId}`)];
  for (const format of ['pdf', 'docx'])
    papers.push(await print(head, `/api/papers/appeal?id=${id}&lang=pair&format=${format}`));
  return { head, classId, caseId, papers };
}

export async function addPupil(head: HttpClient, classId: string, number: number): Promise<string> {
  const made = await head.done('pupils.add', {
    ...pupilInput(number),
    classId,
    enrolledOn: '2026-09-01',
    guardians: [],
  });
  return made.pupilId;
}

export async function print(client: HttpClient, path: string): Promise<Printed> {
  const answer = await client.raw(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return { path, sha256: sha256Of(await answer.arrayBuffer()) };
}
