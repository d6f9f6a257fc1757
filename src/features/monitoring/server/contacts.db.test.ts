import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { letRead } from '#features/cases/server/public.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done } from '../../../testing/test-school.ts';
import { assignSupport } from '../../cases/server/assign-support.ts';
import { unsealCase } from '../../cases/server/unseal.ts';
import { caseId, inForce, move, ru, school, standPlanSchool, within } from '../../plan/server/testing/plan-school.ts';
import { closeReturn } from './close-return.ts';
import { contactVersions } from './contact-versions.ts';
import { correctContact } from './correct-contact.ts';
import { duesOfMe } from './dues-of-me.ts';
import { supportOfCase } from './of-case.ts';
import { contactsOf } from './public.ts';
import { contactIn, log, record, recorded, refusal, typed } from './testing/support-school.ts';
import { withdrawContact } from './withdraw-contact.ts';

standPlanSchool();

const support = (who: Who = 'psychologist') =>
  school.as('deputy').perform(assignSupport, { caseId, personId: school.ids.people[who], supports: true });

describe('clauses 14, 15: contacts of whoever helps the child', () => {
  it('class teacher, social pedagogue and supporter write; a stranger, a teacher with one measure and another school do not', async () => {
    await inForce();
    await support();
    const kinds: Record<string, string> = {};
    const everybody = [
      'head',
      'deputy',
      'social',
      'psychologist',
      'classTeacher',
      'otherClassTeacher',
      'subjectTeacher',
      'medic',
    ] as const;
    for (const who of everybody) kinds[who] = (await record(who)).kind;
    expect(kinds).toEqual({
      head: 'done',
      deputy: 'done',
      social: 'done',
      psychologist: 'done',
      classTeacher: 'done',
      otherClassTeacher: 'not-found',
      subjectTeacher: 'not-found',
      medic: 'not-found',
    });
    expect((await school.asForeignHead().ask(supportOfCase, { caseId })).kind).toBe('not-found');
    expect((await log('classTeacher')).contacts).toHaveLength(5);
  });

  it('help that was offered and what the parents answered: evidence for clause 17', async () => {
    await inForce();
    await recorded('social', {
      kind: 'consultation',
      offersHelp: true,
      answer: 'refused',
      words: ru('Предложен психолог'),
    });
    const facts = await within((tx) => contactsOf(tx, caseId));
    expect(facts).toEqual([
      {
        id: expect.any(String),
        kind: 'consultation',
        on: '2026-11-30',
        withWhom: 'parents',
        guardianId: school.ids.guardian,
        words: ru('Предложен психолог'),
        byName: 'Нұрланова Гүлнар Ерікқызы',
        offersHelp: true,
        answer: 'refused',
        restricted: false,
      },
    ]);
  });

  it('what cannot be is refused: tomorrow, a stranger as parent, an answer to nothing, photos without consent', async () => {
    await inForce();
    expect(await record('social', { on: '2026-12-02' })).toMatchObject(refusal('contact-day-ahead'));
    expect(await record('social', { guardianId: school.ids.otherGuardian })).toMatchObject(
      refusal('contact-guardian-unknown'),
    );
    expect(await record('social', { answer: 'refused' })).toMatchObject(refusal('contact-answer-without-help'));
    expect(await record('social', { withWhom: 'other' })).toMatchObject(refusal('contact-outsider-missing'));
    expect(await record('social', { returnOn: '2026-11-30' })).toMatchObject(refusal('contact-return-too-early'));
    expect(await record('social', { kind: 'visit', fileIds: [randomUUID()] })).toMatchObject(
      refusal('contact-photos-without-consent'),
    );
    expect(await record('social', { kind: 'visit', fileIds: [randomUUID()], photoConsent: true })).toMatchObject(
      refusal('contact-photo-unknown'),
    );
    expect((await record('social', { words: ru('  ') })).kind).toBe('invalid');
  });

  it('nothing is added once the case is closed', async () => {
    await inForce();
    await move('remove', '2026-12-01', null);
    done(await school.as('deputy').perform(unsealCase, { caseId, reason: 'Қайта қойылады' }));
    expect(await record('deputy')).toMatchObject(refusal('support-case-closed'));
    expect((await log('deputy')).mayWrite).toBe(false);
  });
});

describe('restricted notes and members on an agenda', () => {
  it('a restricted note: its author, the whole school, the supporter; not the class teacher', async () => {
    await inForce();
    await support();
    const open = await recorded('classTeacher');
    const secret = await recorded('psychologist', { restricted: true, words: ru('Тревога дома') });
    const own = await recorded('classTeacher', { restricted: true, words: ru('Семья просила не говорить') });
    const seen = async (who: Who) => (await log(who)).contacts.map((one: { id: string }) => one.id).toSorted();
    for (const who of ['head', 'social', 'psychologist'] as const)
      expect(await seen(who), who).toEqual([open, own, secret].toSorted());
    expect(await seen('classTeacher')).toEqual([open, own].toSorted());
    expect((await school.as('classTeacher').ask(contactVersions, { contactId: secret })).kind).toBe('not-found');
    const closing = { contactId: secret, version: 1, words: ru('все') };
    expect((await school.as('classTeacher').perform(closeReturn, closing)).kind).toBe('not-found');
  });

  it('a member reads the case while it is on their agenda, and of the log only what they wrote', async () => {
    await inForce();
    await recorded('social');
    const reading = {
      caseId,
      personIds: [school.ids.people.subjectTeacher],
      why: 'agenda' as const,
      sourceId: randomUUID(),
    };
    await within((tx) => letRead(tx, reading));
    const answer = await log('subjectTeacher');
    expect([answer.contacts, answer.mayWrite, answer.guardians]).toEqual([[], false, []]);
    expect((await record('subjectTeacher')).kind).toBe('not-found');
  });
});

describe('corrected by a new version, never deleted', () => {
  it('what stood there is kept beside the new words, and the trail tells of both', async () => {
    await inForce();
    const id = await recorded('classTeacher');
    const again = { contactId: id, version: 1, ...typed({ words: ru('Говорили о сне и работе') }) };
    expect(done(await school.as('classTeacher').perform(correctContact, again))).toEqual({ version: 2 });
    expect((await school.as('classTeacher').perform(correctContact, again)).kind).toBe('stale');
    const told = done(await school.as('social').ask(contactVersions, { contactId: id }));
    expect(told.contact.words).toEqual(ru('Говорили о сне и работе'));
    expect(told.earlier).toMatchObject([
      { version: 1, body: { words: ru('Говорили о сне') }, replacedBy: 'Омарова Жанна Маратқызы' },
    ]);
    const verbs = await school.sql('select verb from trail_entries where subject_id = $1 order by seq', [id]);
    expect(verbs.map(({ verb }: any) => verb)).toEqual(['monitoring.record-contact', 'monitoring.correct-contact']);
  });

  it('another helper does not rewrite it; who sees the whole school may withdraw it with a word, and it stays', async () => {
    await inForce();
    await support();
    const id = await recorded('classTeacher');
    const by = school.as('psychologist');
    expect(await by.perform(correctContact, { contactId: id, version: 1, ...typed() })).toMatchObject(
      refusal('contact-not-yours'),
    );
    expect(await by.perform(withdrawContact, { contactId: id, version: 1, why: ru('нет') })).toMatchObject(
      refusal('contact-not-yours'),
    );
    const why = { contactId: id, version: 1, why: ru('Это о другом ребенке') };
    done(await school.as('deputy').perform(withdrawContact, why));
    expect(await contactIn('classTeacher', id)).toMatchObject({ withdrawnWhy: ru('Это о другом ребенке') });
    expect(await within((tx) => contactsOf(tx, caseId))).toEqual([]);
    const late = { contactId: id, version: 2, ...typed() };
    expect(await school.as('classTeacher').perform(correctContact, late)).toMatchObject(refusal('contact-withdrawn'));
  });
});

describe('a promise to come back', () => {
  const dues = async (who: Who) => done(await school.as(who).ask(duesOfMe, {})).rows;

  it('stands on the day of whoever made it from that day on, until it is closed with a word or followed up', async () => {
    await inForce();
    const first = await recorded('classTeacher', { returnOn: '2026-12-03' });
    const second = await recorded('classTeacher', { returnOn: '2026-12-03', kind: 'call' });
    expect(await dues('classTeacher')).toEqual([]);
    school.clock.set(new Date('2026-12-03T09:00:00+05:00'));
    expect((await dues('classTeacher')).map((row: any) => [row.kind, row.caseId, row.on, row.pupilName])).toEqual([
      ['return', caseId, '2026-12-03', 'Айдаров Данияр Серікұлы'],
      ['return', caseId, '2026-12-03', 'Айдаров Данияр Серікұлы'],
    ]);
    expect(await dues('otherClassTeacher')).toEqual([]);
    done(await school.as('classTeacher').perform(closeReturn, { contactId: first, version: 1, words: ru('Решилось') }));
    expect(
      await school.as('classTeacher').perform(closeReturn, { contactId: first, version: 2, words: ru('Решилось') }),
    ).toMatchObject(refusal('contact-return-closed'));
    done(await record('classTeacher', { follows: second, words: ru('Мама перезвонила') }));
    expect(await dues('classTeacher')).toEqual([]);
    expect(await contactIn('social', second)).toMatchObject({
      returned: { words: ru('Мама перезвонила'), byName: 'Омарова Жанна Маратқызы', on: '2026-12-03' },
    });
    expect(await record('classTeacher', { follows: second })).toMatchObject(refusal('contact-return-closed'));
  });
});

describe('clause 21: the log of a sealed case', () => {
  it('is sealed with it, for authors too', async () => {
    await inForce();
    const id = await recorded('classTeacher', { returnOn: '2026-12-01' });
    await move('remove', '2026-12-01', null);
    for (const who of ['head', 'social', 'classTeacher'] as const) {
      expect((await school.as(who).ask(supportOfCase, { caseId })).kind, who).toBe('not-found');
      expect((await school.as(who).ask(contactVersions, { contactId: id })).kind, who).toBe('not-found');
    }
    expect((await record('head')).kind).toBe('not-found');
    expect(done(await school.as('classTeacher').ask(duesOfMe, {})).rows).toEqual([]);
  });
});
