import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { downloadFile, uploadFile } from '#features/documents/server/public.ts';
import { isOpenTo } from '#features/cases/server/public.ts';
import { jpeg, phoneExif, segment } from '../../../testing/phone-photo.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done } from '../../../testing/test-school.ts';
import { assignSupport } from '../../cases/server/assign-support.ts';
import { caseId, inForce, move, school, standPlanSchool } from '../../plan/server/testing/plan-school.ts';
import { correctContact } from './correct-contact.ts';
import { monitoringFileGuards } from './file-guards.ts';
import { contactIn, record, recorded, refusal, typed } from './testing/support-school.ts';

standPlanSchool();

const photo = jpeg(segment(0xe1, phoneExif(1)));
const hashOf = (who: Who): Buffer => createHash('sha256').update(school.tokenOf(who)).digest();
const upload = async (who: Who, bytes: Uint8Array = photo, name = 'IMG_2026.jpg'): Promise<string> =>
  done(await uploadFile(school.kernel, hashOf(who), { name, bytes })).fileId;
const open = (who: Who, fileId: string) =>
  downloadFile(
    school.kernel,
    { fileGuards: monitoringFileGuards, caseIsOpen: isOpenTo },
    { tokenHash: hashOf(who), fileId },
  );
const visit = (fileIds: readonly string[], over: object = {}) => ({
  kind: 'visit',
  photoConsent: true,
  fileIds,
  ...over,
});

describe('a home visit with photos', () => {
  it('where and with what it was taken goes in, and is in no byte that comes out', async () => {
    await inForce();
    expect(photo.includes(Buffer.from('Samsung'))).toBe(true);
    const fileId = await upload('social');
    await recorded('social', visit([fileId]));
    const { bytes, mediaType } = done(await open('social', fileId));
    expect([bytes.equals(jpeg()), mediaType]).toEqual([true, 'image/jpeg']);
    const [stored] = await school.sql('select size, sha256 from documents_files where id = $1', [fileId]);
    expect([stored.size, stored.sha256.equals(createHash('sha256').update(bytes).digest())]).toEqual([
      bytes.length,
      true,
    ]);
  });

  it('is opened by whoever may read the entry', async () => {
    await inForce();
    done(
      await school
        .as('deputy')
        .perform(assignSupport, { caseId, personId: school.ids.people.psychologist, supports: true }),
    );
    const fileId = await upload('psychologist');
    await recorded('psychologist', visit([fileId], { restricted: true }));
    const kinds: Record<string, string> = {};
    for (const who of ['head', 'psychologist', 'classTeacher', 'otherClassTeacher', 'subjectTeacher'] as const)
      kinds[who] = (await open(who, fileId)).kind;
    expect(kinds).toEqual({
      head: 'done',
      psychologist: 'done',
      classTeacher: 'not-found',
      otherClassTeacher: 'not-found',
      subjectTeacher: 'not-found',
    });
    await move('remove', '2026-12-01', null);
    expect((await open('head', fileId)).kind).toBe('not-found');
  });

  it('another’s file, a paper that is no picture, and a photo of another entry are not taken', async () => {
    await inForce();
    const theirs = await upload('deputy');
    expect(await record('social', visit([theirs]))).toMatchObject(refusal('contact-photo-unknown'));
    const pdf = await upload('social', new TextEncoder().encode('%PDF-1.4 scan'), 'scan.pdf');
    expect(await record('social', visit([pdf]))).toMatchObject(refusal('contact-photo-unknown'));
    const bound = await upload('social');
    await recorded('social', visit([bound]));
    expect(await record('social', visit([bound]))).toMatchObject(refusal('contact-photo-unknown'));
  });

  it('the parents take their consent back: the photo leaves the entry and belongs to nothing', async () => {
    await inForce();
    const [kept, gone] = [await upload('social'), await upload('social', jpeg(segment(0xfe, Buffer.from('two'))))];
    const id = await recorded('social', visit([kept, gone]));
    const fewer = { contactId: id, version: 1, ...typed(visit([kept])) };
    done(await school.as('social').perform(correctContact, fewer));
    const boundTo = async (fileId: string) =>
      (await school.sql('select subject_id from documents_files where id = $1', [fileId]))[0].subject_id;
    expect([await boundTo(kept), await boundTo(gone)]).toEqual([id, null]);
    const none = { contactId: id, version: 2, ...typed({ kind: 'visit' }) };
    done(await school.as('social').perform(correctContact, none));
    expect(await boundTo(kept)).toBeNull();
    expect(await contactIn('social', id)).toMatchObject({ fileIds: [], photoConsent: false, version: 3 });
  });

  it('a picture cut short is told, not stored', async () => {
    const broken = await uploadFile(school.kernel, hashOf('social'), { name: 'a.jpg', bytes: photo.subarray(0, 60) });
    expect(broken).toMatchObject(refusal('file-not-accepted'));
  });
});
