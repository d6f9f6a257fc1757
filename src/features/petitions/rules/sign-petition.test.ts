import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { savePetition } from './save-petition.ts';
import { signPetition, type PetitionToSign, type Signing } from './sign-petition.ts';
import { startPetition } from './start-petition.ts';
import { writeEvidence } from './write-evidence.ts';

const day = plainDate;
const today = day('2026-11-16');
const ready: PetitionToSign = {
  state: 'draft',
  kind: 'parents-duties',
  danger: false,
  facts: null,
  madeOn: day('2026-11-12'),
  caseState: 'on-record',
  groundsSaid: 1,
  ladder: { missing: [], acceptedOn: null },
};
const byHead: Signing = { signedOn: day('2026-11-13'), ofAdministration: true, fileIsFree: true };
const answer = (petition: Partial<PetitionToSign>, signing: Partial<Signing> = {}) => {
  const signed = signPetition(order61, { ...ready, ...petition }, { ...byHead, ...signing }, today);
  return signed.ok ? signed.departures.map(({ what }) => what) : signed.refusal.reason;
};

describe('clause 17: the administration signs', () => {
  it.each(['parents-duties', 'parents-measures', 'minor-act', 'police-register'])(
    'a petition of the kind %s goes with the whole ladder; what is missing departs',
    (kind) => {
      expect(answer({ kind })).toEqual([]);
      expect(answer({ kind, ladder: { missing: ['refused', 'no-measures'], acceptedOn: null } })).toEqual([
        'help-refusal-not-shown',
        'inaction-not-shown',
      ]);
    },
  );

  it.each([
    [{ state: 'signed' }, {}, 'petition-cannot-move'],
    [{ caseState: 'removed' }, {}, 'petition-case-closed'],
    [{ kind: 'something-else' }, {}, 'petition-kind-unknown'],
    [{ groundsSaid: 0 }, {}, 'petition-facts-missing'],
    [{ groundsSaid: 0, facts: { lang: 'ru', text: ' ' } }, {}, 'petition-facts-missing'],
    [{ groundsSaid: 0, facts: { lang: 'ru', text: '14 уроков' } }, {}, []],
    [{}, { ofAdministration: false }, 'petition-signer-not-administration'],
    [{}, { signedOn: day('2026-11-11') }, 'petition-day-outside'],
    [{}, { signedOn: day('2026-11-17') }, 'petition-day-outside'],
    [{}, { fileIsFree: false }, 'petition-file-unknown'],
    [{ caseState: 'submitted' }, {}, ['petition-before-placing']],
    [
      {
        caseState: 'submitted',
        danger: true,
        ladder: { missing: ['offered', 'refused', 'no-measures'], acceptedOn: null },
      },
      {},
      [],
    ],
  ] as const)('%j, %j: %j', (petition, signing, expected) => {
    expect(answer(petition, signing)).toEqual(expected);
  });
});

describe('clause 17: a draft', () => {
  const pupilsOwn = '019b0000-0000-7000-8000-000000000001';
  const another = '019b0000-0000-7000-8000-000000000002';
  const draft = {
    state: 'draft',
    caseIsOpen: true,
    guardianIds: [pupilsOwn],
    itemIds: [pupilsOwn],
    enclosable: [{ paper: 'plan', subjectId: pupilsOwn }],
  } as const;
  const body = {
    danger: false,
    guardianIds: [pupilsOwn],
    facts: null,
    work: null,
    request: null,
    leftOut: [],
    enclosures: [{ paper: 'plan', subjectId: pupilsOwn }],
    itemId: pupilsOwn,
  };
  const said = (over: object, of: object = {}) => {
    const saved = savePetition({ ...draft, ...of }, { ...body, ...over });
    return saved.ok ? 'ok' : saved.refusal.reason;
  };
  it.each([
    [{}, 'ok'],
    [{ guardianIds: [another] }, 'petition-guardian-unknown'],
    [{ itemId: another }, 'petition-item-unknown'],
    [{ itemId: null }, 'ok'],
    [{ enclosures: [{ paper: 'plan', subjectId: another }] }, 'petition-enclosure-unknown'],
    [{ enclosures: [{ paper: 'protocol', subjectId: pupilsOwn }] }, 'petition-enclosure-unknown'],
  ])('%j: %s', (over, expected) => {
    expect(said(over)).toBe(expected);
  });
  it('is closed with its signature and with its case', () => {
    expect(said({}, { state: 'signed' })).toBe('petition-cannot-move');
    expect(said({}, { caseIsOpen: false })).toBe('petition-case-closed');
  });
  it('begins with a kind of the pack, in an open case', () => {
    expect(startPetition(order61, 'on-record', 'minor-act').ok).toBe(true);
    expect(startPetition(order61, 'on-record', 'fine')).toMatchObject({ refusal: { reason: 'petition-kind-unknown' } });
    expect(startPetition(order61, 'removed', 'minor-act')).toMatchObject({
      refusal: { reason: 'petition-case-closed' },
    });
    expect(startPetition(order61, 'not-placed', 'minor-act')).toMatchObject({
      refusal: { reason: 'petition-case-closed' },
    });
  });
});

describe('clause 17: a line written by hand', () => {
  const ground = { caseState: 'on-record', guardianIds: ['mother'], fileIsFree: true } as const;
  it.each([
    [{}, { guardianId: 'mother' }, 'ok'],
    [{}, { guardianId: null }, 'ok'],
    [{}, { guardianId: 'stranger' }, 'petition-guardian-unknown'],
    [{}, { on: day('2026-11-17') }, 'evidence-day-ahead'],
    [{ fileIsFree: false }, {}, 'petition-file-unknown'],
    [{ caseState: 'removed' }, {}, 'petition-case-closed'],
  ] as const)('%j, %j: %s', (of, said, expected) => {
    const written = writeEvidence({ ...ground, ...of }, { on: today, guardianId: null, ...said }, today);
    expect(written.ok ? 'ok' : written.refusal.reason).toBe(expected);
  });
});
