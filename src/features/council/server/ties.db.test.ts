import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { newId } from '#kernel/server/new-id.ts';
import { protocolLetter } from '../forms/protocol-letter.ts';
import { called, councilSchool, onAgenda, opened, text } from '../../../testing/council-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { dropTie } from './drop-tie.ts';
import { hearItem } from './hear-item.ts';
import { meeting } from './meeting.ts';
import { readProtocol } from './protocol-data.ts';
import { sayTie } from './say-tie.ts';

let school: TestSchool;
let first: string;
let meetingId: string;
let itemId: string;
beforeEach(async () => {
  const made = await councilSchool();
  school = made.school;
  first = made.first;
  meetingId = await called(school);
  itemId = await onAgenda(school, meetingId, first);
});
afterEach(() => school.drop());

const tiesOf = async () => done(await school.as('social').ask(meeting, { meetingId })).items[0].ties;
const wroteAppeal = (who: 'psychologist' | 'medic') =>
  school.sql(
    `insert into referral_appeals (school_id, id, author_id, recorded_by, pupil_id, pack_id, grounds, facts, danger, file_ids, state, case_id, sent_at, version)
     values ($1, $2, $3, $3, $4, 'order-61-2023', '{absence}', '{"lang":"kk","text":"сабақ босатты"}', '{}', '{}', 'joined', $5, now(), 1)`,
    [school.ids.school, newId(), school.ids.people[who], school.ids.pupil, first],
  );

describe('ours: conflict of interest', () => {
  test('a member says it with one click; the author of the appeal is known; an outsider who wrote it does not vote', async () => {
    const { people } = school.ids;
    done(
      await school.as('classTeacher').perform(sayTie, { itemId, kind: 'relative', guardianId: school.ids.guardian }),
    );
    await wroteAppeal('psychologist');
    await wroteAppeal('medic');
    expect((await tiesOf()).toSorted((a: any, b: any) => a.kind.localeCompare(b.kind))).toMatchObject([
      { personId: people.psychologist, kind: 'author', said: false },
      { personId: people.classTeacher, kind: 'relative', said: true, guardian: expect.stringContaining('Айдаров') },
    ]);
    done(await school.as('classTeacher').perform(dropTie, { itemId }));
    expect((await tiesOf()).map((one: any) => one.kind)).toEqual(['author']);
  });

  test('of another only by whoever keeps the meeting; strangers, other parents and closed doors are refused', async () => {
    const { people, otherGuardian } = school.ids;
    const ofDeputy = { itemId, kind: 'relative', personId: people.deputy };
    expect(await school.as('classTeacher').perform(sayTie, ofDeputy)).toMatchObject({
      refusal: { reason: 'tie-not-yours' },
    });
    expect(await school.as('classTeacher').perform(dropTie, { itemId, personId: people.deputy })).toMatchObject({
      refusal: { reason: 'tie-not-yours' },
    });
    done(await school.as('social').perform(sayTie, ofDeputy));
    expect(await tiesOf()).toMatchObject([{ personId: people.deputy }]);
    expect(await school.as('social').perform(sayTie, { ...ofDeputy, personId: people.medic })).toMatchObject({
      refusal: { reason: 'not-a-participant' },
    });
    expect(await school.as('social').perform(sayTie, { ...ofDeputy, guardianId: otherGuardian })).toMatchObject({
      refusal: { reason: 'not-a-guardian' },
    });
    expect((await school.asForeignHead().perform(sayTie, ofDeputy)).kind).toBe('not-found');
    expect((await school.as('medic').perform(sayTie, { itemId, kind: 'other' })).kind).toBe('forbidden');
  });

  test('the protocol names who abstained and counts them with the votes; an absent one is not counted', async () => {
    const { people } = school.ids;
    done(await school.as('classTeacher').perform(sayTie, { itemId, kind: 'relative' }));
    done(await school.as('social').perform(sayTie, { itemId, kind: 'other', personId: people.subjectTeacher }));
    await opened(school, meetingId);
    const votes = { for: 3, against: 0, abstained: 1 };
    done(await school.as('social').perform(hearItem, { itemId, version: 1, heard: text('тыңдалды'), votes }));
    const found = await inSchool(school.kernel, school.ids.school, (tx) => readProtocol(tx, meetingId));
    if (found === null) throw new Error('no protocol');
    expect(found.data.items[0]?.votes).toEqual({ for: 3, against: 0, abstained: 2 });
    const kk = plainTextOf(protocolLetter(found.data, 'kk', true));
    expect(kk).toContain('қалыс қалды – 2');
    expect(kk).toContain('Мүдделер қақтығысына байланысты қалыс қалды: Омарова Жанна Маратқызы (баланың туысы).');
    const ru = plainTextOf(protocolLetter(found.data, 'ru', true));
    expect(ru).toMatch(/Воздержались в связи с конфликтом интересов: .*\(родственник ребенка\)\./u);
    expect(ru).not.toContain('иная заинтересованность');
  });
});
