import { afterEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { hearItem } from './hear-item.ts';
import { lockProtocol } from './lock-protocol.ts';
import { protocol } from './protocol.ts';
import {
  called,
  councilSchool,
  invited,
  onAgenda,
  opened,
  placing,
  placingReasons,
  reasonsFor,
  text,
} from '../../../testing/council-school.ts';

let school: TestSchool | undefined;
afterEach(async () => school?.drop());

describe('clause 13: the hearing and its protocol', () => {
  test('a decision before the meeting is opened is refused', async () => {
    const made = await councilSchool();
    school = made.school;
    const itemId = await onAgenda(school, await called(school), made.first);
    const decided = await school
      .as('social')
      .perform(decideItem, { itemId, version: 1, decisions: [placing(school, made.plan)] });
    expect(decided).toMatchObject({ kind: 'refused', refusal: { reason: 'meeting-not-opened' } });
  });

  test('placing asks reasons for what is missing, and they stand in the protocol', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await opened(school, meetingId);
    const decide = {
      itemId,
      version: 1,
      decisions: [{ ...placing(school, made.plan), planId: null, planFollowsOn: '2026-12-04' }],
    };
    const asked = await school.as('social').perform(decideItem, decide);
    expect(asked.kind === 'needs-reasons' ? asked.departures.map((one) => one.what).toSorted() : asked).toEqual([
      'dossier-paper-missing',
      'parents-not-invited',
      'placed-without-plan',
    ]);
    const reasons = reasonsFor('dossier-paper-missing', 'parents-not-invited', 'placed-without-plan');
    done(await school.as('social').perform(decideItem, decide, reasons));
    const seen = done(await school.as('social').ask(protocol, { meetingId, language: 'kk' }));
    const said = JSON.stringify(seen.letter);
    expect(said).toContain('ата-анасы (заңды өкілдері) шақырылмады (9-тармақ, 1-мәселе): сынақ үшін себеп');
    expect(said).toContain('ЖОБА');
  });

  test('a decision made again leaves only its own departures in the protocol', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await invited(school, itemId, school.ids.guardian);
    await opened(school, meetingId);
    done(
      await school
        .as('social')
        .perform(decideItem, { itemId, version: 1, decisions: [placing(school, made.plan)] }, placingReasons),
    );
    done(await school.as('social').perform(decideItem, { itemId, version: 2, decisions: [{ kind: 'not-place' }] }));
    const seen = done(await school.as('social').ask(protocol, { meetingId, language: 'ru' }));
    expect(JSON.stringify(seen.letter)).not.toContain('Отступления');
  });

  test('notes are kept as they are typed; a stale version is told who changed it', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await opened(school, meetingId);
    done(await school.as('social').perform(hearItem, { itemId, version: 1, heard: text('Анасы тыңдалды.') }));
    done(
      await school.as('social').perform(hearItem, { itemId, version: 2, childWords: text('Таңертең тұра алмаймын.') }),
    );
    const [row] = await school.sql('select heard, child_words from council_items where id = $1', [itemId]);
    expect([row.heard.text, row.child_words.text]).toEqual(['Анасы тыңдалды.', 'Таңертең тұра алмаймын.']);
    const stale = await school.as('deputy').perform(hearItem, { itemId, version: 1, heard: null });
    expect(stale).toMatchObject({
      kind: 'stale',
      seen: 1,
      now: 3,
      verb: 'council.hear-item',
      changedBy: 'Нұрланова Гүлнар',
    });
  });

  test('names of other pupils are found before locking and have to be confirmed', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await opened(school, meetingId);
    done(
      await school
        .as('social')
        .perform(hearItem, { itemId, version: 1, heard: text('Данияр Ерасылмен бірге қашқан.') }),
    );
    done(await school.as('social').perform(decideItem, { itemId, version: 2, decisions: [{ kind: 'not-place' }] }));
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    const refused = await school.as('social').perform(lockProtocol, { meetingId, version: 1 });
    expect(refused).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'other-names-found', facts: { names: ['Ерасылмен'] } },
    });
    const locked = done(
      await school.as('social').perform(lockProtocol, { meetingId, version: 1, confirmedNames: ['Ерасылмен'] }),
    );
    expect(locked.hash).toMatch(/^[0-9a-f]{64}$/u);
    const heard = await school.as('social').perform(hearItem, { itemId, version: 3, heard: text('басқаша') });
    expect(heard).toMatchObject({ kind: 'refused', refusal: { reason: 'protocol-locked' } });
  });

  test('what was heard and not decided stops the closing', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await opened(school, meetingId);
    done(await school.as('social').perform(hearItem, { itemId, version: 1, heard: text('Тыңдалды.') }));
    const closed = await school.as('social').perform(closeMeeting, { meetingId, version: 2 });
    expect(closed).toMatchObject({ refusal: { reason: 'heard-without-decision', facts: { questions: ['1'] } } });
  });
});
