import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { uploadFile } from '#features/documents/server/public.ts';
import { recordContact } from '#features/monitoring/server/record-contact.ts';
import { done } from '../../../testing/test-school.ts';
import { tokenHash } from '../../../app/server/leak/token-hash.ts';
import { petitionBundle } from './bundle-of-petition.ts';
import { petitionsOf } from './public.ts';
import { savePetition } from './save-petition.ts';
import { strikeEvidence } from './strike-evidence.ts';
import {
  bodyOf,
  caseId,
  goTo,
  headActor,
  look,
  refused,
  ru,
  school,
  sign,
  start,
  step,
  wholeLadder,
  why,
  within,
  write,
} from './testing/petition-school.ts';

describe('clause 17: what shows that help was offered, turned down and not acted on', () => {
  it('a talk of the support log is on the ladder by itself, its words are not', async () => {
    const contact = {
      caseId,
      follows: null,
      kind: 'visit',
      on: '2026-11-16',
      withWhom: 'parents',
      guardianId: school.ids.guardian,
      outsider: null,
      words: ru('Рассказали о сне ребенка'),
      offersHelp: true,
      answer: 'refused',
      restricted: false,
      photoConsent: false,
      fileIds: [],
      returnOn: null,
    };
    done(await school.as('social').perform(recordContact, contact));
    const { ladder } = await look();
    expect(ladder.map((one: any) => [one.kind, one.what, one.guardianName, one.words])).toEqual([
      ['offered', 'visit', expect.stringContaining('Айдарова'), null],
      ['refused', 'visit', expect.stringContaining('Айдарова'), null],
    ]);
  });

  it('a line is written by hand with its scan, and struck with a reason that stays', async () => {
    const upload = await uploadFile(school.kernel, tokenHash(school.tokenOf('social')), {
      name: 'act.pdf',
      bytes: new TextEncoder().encode('%PDF-1.4 act'),
    });
    const { fileId } = done(upload);
    const { evidenceId } = done(await write({ fileId }));
    expect((await look()).ladder).toMatchObject([
      { kind: 'refused', what: 'by-hand', evidenceId, fileId, witnesses: ['Ж. Омарова', 'И. Ли'] },
    ]);
    expect(await school.sql('select subject_kind, case_id from documents_files where id = $1', [fileId])).toEqual([
      { subject_kind: 'help-evidence', case_id: caseId },
    ]);
    expect(await write({ fileId })).toMatchObject(refused('petition-file-unknown'));
    done(await school.as('deputy').perform(strikeEvidence, { evidenceId, version: 1, why: 'Запись о другом ребенке' }));
    expect((await look()).ladder).toEqual([]);
    expect(await school.sql('select strike_reason, struck_on from petitions_evidence')).toEqual([
      { strike_reason: 'Запись о другом ребенке', struck_on: expect.anything() },
    ]);
    expect(await school.as('deputy').perform(strikeEvidence, { evidenceId, version: 2, why: 'еще раз' })).toMatchObject(
      refused('evidence-struck'),
    );
  });

  it('not of a day to come, nor about a stranger', async () => {
    expect(await write({ on: '2026-11-17' })).toMatchObject(refused('evidence-day-ahead'));
    expect(await write({ guardianId: school.ids.otherGuardian })).toMatchObject(refused('petition-guardian-unknown'));
  });
});

describe('clause 17: the administration petitions the commission', () => {
  it('with the whole ladder nothing departs; the ladder is kept as it stood that day', async () => {
    await wholeLadder();
    const id = await start();
    done(await sign(id, 1));
    expect(await school.sql('select what from departures')).toEqual([]);
    done(await write({ kind: 'accepted', on: '2026-11-16' }));
    const { petitions: told } = await look();
    expect(told).toMatchObject([{ id, state: 'signed', steps: [{ verb: 'sign', on: '2026-11-16' }] }]);
    expect(told[0].ladder.map((one: any) => one.kind)).toEqual(['offered', 'refused', 'no-measures']);
  });

  it.each(['parents-duties', 'parents-measures', 'minor-act', 'police-register'])(
    '%s: missing evidence needs written reasons, and then goes on',
    async (kind) => {
      done(await write({ kind: 'offered' }));
      const id = await start(kind);
      expect(await sign(id, 1)).toMatchObject({
        kind: 'needs-reasons',
        departures: [
          { what: 'help-refusal-not-shown', clause: 17 },
          { what: 'inaction-not-shown', clause: 17 },
        ],
      });
      done(await sign(id, 1, {}, why('help-refusal-not-shown', 'inaction-not-shown')));
      expect(await school.sql('select what, clause, case_id from departures order by what')).toEqual([
        { what: 'help-refusal-not-shown', clause: 17, case_id: caseId },
        { what: 'inaction-not-shown', clause: 17, case_id: caseId },
      ]);
    },
  );

  it('danger does not wait', async () => {
    const id = await start();
    const { petitions: before } = await look();
    const { danger: _danger, ...rest } = before[0];
    const body = { ...bodyOf(rest), danger: true };
    done(await school.as('deputy').perform(savePetition, { petitionId: id, version: 1, body }));
    done(await sign(id, 2));
    expect(await school.sql('select what from departures')).toEqual([]);
  });

  it('signed by the head or a deputy who held the post that day, not by another', async () => {
    await wholeLadder();
    const id = await start();
    expect(await sign(id, 1, { signerId: school.ids.people.social })).toMatchObject(
      refused('petition-signer-not-administration'),
    );
    done(await sign(id, 1, { signerId: school.ids.people.deputy }));
  });

  it('goes its way once: sent, received, answered, appealed against, settled; a stale or double step changes nothing', async () => {
    await wholeLadder();
    const id = await start();
    done(await sign(id, 1));
    expect(
      await step(id, 2, {
        verb: 'answer',
        on: '2026-11-16',
        number: null,
        outcome: 'granted',
        words: ru('рассмотрено'),
        fileId: null,
      }),
    ).toMatchObject(refused('petition-cannot-move'));
    done(await step(id, 2, { verb: 'send', on: '2026-11-16', way: 'post', number: '118' }));
    expect((await step(id, 2, { verb: 'send', on: '2026-11-16', way: 'post', number: '118' })).kind).toBe('stale');
    goTo('2026-12-20');
    expect((await look()).petitions[0].duty).toEqual({ duty: 'reply-overdue', since: '2026-12-16' });
    done(await step(id, 3, { verb: 'receive', on: '2026-11-20', number: '77-к' }));
    expect(
      await step(id, 4, {
        verb: 'answer',
        on: '2026-11-19',
        number: null,
        outcome: 'granted',
        words: ru('рассмотрено'),
        fileId: null,
      }),
    ).toMatchObject(refused('petition-day-outside'));
    done(
      await step(id, 4, {
        verb: 'answer',
        on: '2026-12-10',
        number: '12',
        outcome: 'partly',
        words: ru('вынесено предупреждение'),
        fileId: null,
      }),
    );
    done(await step(id, 5, { verb: 'appeal', on: '2026-12-15', party: 'parents', words: ru('родители не согласны') }));
    done(
      await step(id, 6, {
        verb: 'settle',
        on: '2026-12-20',
        outcome: 'declined',
        words: ru('решение оставлено в силе'),
      }),
    );
    const [petition] = (await look()).petitions;
    expect(petition).toMatchObject({ state: 'settled', duty: null, version: 7 });
    expect(
      petition.steps.map((one: any) => [one.verb, one.on, one.outcome ?? one.way ?? one.party ?? one.personName]),
    ).toEqual([
      ['sign', '2026-11-16', 'Ахметова Сәуле Болатқызы'],
      ['send', '2026-11-16', 'post'],
      ['receive', '2026-11-20', null],
      ['answer', '2026-12-10', 'partly'],
      ['appeal', '2026-12-15', 'parents'],
      ['settle', '2026-12-20', 'declined'],
    ]);
    expect((await within((tx) => petitionsOf(tx, caseId))).map(({ state }) => state)).toEqual(['settled']);
  });

  it('several run at once, each of its own kind', async () => {
    const [one, other] = [await start('parents-duties'), await start('police-register')];
    expect((await look()).petitions.map(({ id }: any) => id).toSorted()).toEqual([one, other].toSorted());
  });

  it('a draft names its own people and papers only, and is closed by the signature', async () => {
    await wholeLadder();
    const id = await start();
    const [petition] = (await look()).petitions;
    const act = (await look()).enclosable.find((one: any) => one.paper === 'help-refusal-act');
    const body = {
      ...bodyOf(petition),
      guardianIds: [school.ids.guardian],
      enclosures: [{ paper: act.paper, subjectId: act.subjectId }],
    };
    const save = (over: object, version = 1) =>
      school.as('social').perform(savePetition, { petitionId: id, version, body: { ...body, ...over } });
    expect(await save({ guardianIds: [school.ids.otherGuardian] })).toMatchObject(refused('petition-guardian-unknown'));
    expect(await save({ enclosures: [{ paper: 'protocol', subjectId: randomUUID() }] })).toMatchObject(
      refused('petition-enclosure-unknown'),
    );
    done(await save({}));
    const parts = await within((tx) => petitionBundle.list(tx, id, headActor()));
    expect(parts).toEqual([
      { paper: 'commission-petition', subjectId: id, caseId, question: null },
      { paper: 'help-refusal-act', subjectId: act.subjectId, caseId, question: null },
    ]);
    done(await sign(id, 2));
    expect(await save({}, 3)).toMatchObject(refused('petition-cannot-move'));
  });
});
