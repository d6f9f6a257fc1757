import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Who } from '../../../testing/seed-school.ts';
import { done } from '../../../testing/test-school.ts';
import { paper } from './paper.ts';
import { writePaper } from './write-paper.ts';
import {
  school,
  caseId,
  ru,
  none,
  characteristic,
  brief,
  hand,
  write,
  standDossierSchool,
} from './testing/dossier-school.ts';

standDossierSchool();

describe('files of a paper', () => {
  const photo = async (who: Who): Promise<string> => {
    const id = randomUUID();
    await school.sql(
      `insert into documents_files (school_id, id, address, sha256, size, media_type, name, uploaded_by, at)
      values ($1, $2, 'a', '\\x00', 1, 'image/jpeg', 'home.jpg', $3, $4)`,
      [school.ids.school, id, school.ids.people[who], school.clock.now()],
    );
    return id;
  };
  const act = (photoConsent: boolean) => ({
    kind: 'living-conditions-act',
    visitedOn: '2026-11-11',
    address: '',
    members: [{ name: 'Г. Нұрланова', post: '' }],
    household: [],
    parentsWork: none,
    income: none,
    upbringing: none,
    dwelling: none,
    rooms: none,
    amenities: none,
    placeToSleep: none,
    placeToStudy: none,
    conclusion: ru('Условия есть'),
    photoConsent,
  });

  it('a photo of the home stands in the paper only with the parents’ consent', async () => {
    const fileIds = [await photo('social')];
    expect(await school.as('social').perform(writePaper, hand(act(false), { fileIds }))).toMatchObject({
      refusal: { reason: 'photo-without-consent' },
    });
    const written = await write('social', act(true), { fileIds });
    expect(await school.sql('select subject_kind, subject_id, case_id from documents_files')).toEqual([
      { subject_kind: 'dossier-paper', subject_id: written.paperId, case_id: caseId },
    ]);
    expect(done(await school.as('head').ask(paper, { paperId: written.paperId })).files).toEqual([
      { id: fileIds[0], name: 'home.jpg', size: 1 },
    ]);
  });

  it('nobody attaches a file of another', async () => {
    const fileIds = [await photo('classTeacher')];
    expect(await school.as('social').perform(writePaper, hand(act(true), { fileIds }))).toMatchObject({
      refusal: { reason: 'file-not-yours' },
    });
  });
});

describe('sent twice, or over a newer version', () => {
  it('the same request id hands in once', async () => {
    const requestId = randomUUID();
    const first = done(await school.as('classTeacher').perform(writePaper, hand(characteristic), [], requestId));
    expect(done(await school.as('classTeacher').perform(writePaper, hand(characteristic), [], requestId))).toEqual(
      first,
    );
    expect(await school.sql('select version from dossier_papers')).toEqual([{ version: first.version }]);
  });

  it('a second writer over the first is told of it', async () => {
    await write('social', brief);
    expect(await school.as('classTeacher').perform(writePaper, hand(brief))).toMatchObject({
      kind: 'stale',
      seen: 0,
      now: 1,
      verb: 'dossier.write-paper',
    });
  });

  it('text of a wrong shape is answered per field', async () => {
    expect(await school.as('classTeacher').perform(writePaper, hand({ ...brief, rows: [] }))).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'body.rows' }],
    });
  });
});
