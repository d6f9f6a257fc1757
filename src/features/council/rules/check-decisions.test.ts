import { describe, expect, test } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { departure, ok, refuse } from '#kernel/pure/result.ts';
import type { AgendaKind } from '#features/procedure/rules/pack.ts';
import { checkDecisions, type AtTheTable, type CaseAtTheTable } from './check-decisions.ts';
import type { DecisionWanted } from './decision.ts';

const caseId = '019b0000-0000-7000-8000-000000000001';
const planId = '019b0000-0000-7000-8000-000000000002';
const responsibleId = '019b0000-0000-7000-8000-000000000003';
const submitted: CaseAtTheTable = {
  id: caseId,
  state: 'submitted',
  placedOn: null,
  endsOn: null,
  unsignedProtocol: null,
  plan: { id: planId, version: 4 },
  invitation: 'recorded',
  dossierGaps: [],
  planGaps: () => [],
  removalCheck: () => ok(undefined),
};
const onRecord: CaseAtTheTable = {
  ...submitted,
  state: 'on-record',
  placedOn: plainDate('2026-06-01'),
  endsOn: plainDate('2026-12-01'),
};
const table: AtTheTable = {
  meetingState: 'opened',
  protocolState: null,
  heldOn: plainDate('2026-11-27'),
  afterTheFact: false,
  item: { kind: 'place', rolledOver: false },
  pack: order61,
  calendar: { week: 5, daysOff: new Set(), workingDays: new Set() },
  termEndOnWorkingDay: true,
  subject: submitted,
};
const place: DecisionWanted = { kind: 'place', term: { months: 6 }, responsibleId, planId, planFollowsOn: null };
const extend: DecisionWanted = {
  kind: 'extend',
  term: { months: 3 },
  responsibleId: null,
  planId,
  planFollowsOn: null,
};
const remove: DecisionWanted = { kind: 'remove', reason: 'improvement', note: null };
const putOff = (until: string | null, why = 'анасы емделіп жатыр'): DecisionWanted => ({
  kind: 'adjourn',
  until: until === null ? null : plainDate(until),
  note: { lang: 'kk', text: why },
});

type Change = {
  readonly table?: Partial<AtTheTable>;
  readonly subject?: Partial<CaseAtTheTable>;
  readonly kind?: AgendaKind;
};
function check(wanted: readonly DecisionWanted[], base: CaseAtTheTable = submitted, change: Change = {}): unknown {
  const item = {
    kind: change.kind ?? (base === submitted ? ('place' as const) : ('end-of-term' as const)),
    rolledOver: false,
  };
  const checked = checkDecisions({ ...table, item, ...change.table, subject: { ...base, ...change.subject } }, wanted);
  return checked.ok ? checked.departures.map((one) => [one.what, one.clause]) : checked.refusal.reason;
}

describe('clause 4: a decision is made at a meeting', () => {
  test('without an opened meeting there is no decision', () => {
    expect(check([place], submitted, { table: { meetingState: 'called' } })).toBe('meeting-not-opened');
    expect(check([place], submitted, { table: { meetingState: 'cancelled' } })).toBe('meeting-cancelled');
  });
  test('while the protocol is only drafted the reading through may correct it, once locked nothing may', () => {
    expect(check([place], submitted, { table: { meetingState: 'closed', protocolState: 'drafted' } })).toEqual([]);
    expect(check([place], submitted, { table: { meetingState: 'closed', protocolState: 'locked' } })).toBe(
      'protocol-locked',
    );
    expect(check([place], submitted, { table: { meetingState: 'closed', protocolState: 'signed' } })).toBe(
      'protocol-already-signed',
    );
  });
  test('a question that rolled over is decided at the next meeting', () => {
    const rolled = { item: { kind: 'place' as const, rolledOver: true } };
    expect(check([place], submitted, { table: rolled })).toBe('item-rolled-over');
  });
});

describe('process, States: decisions from the list of the kind', () => {
  test('placing with plan, notice and dossier is as recommended', () => {
    expect(check([place])).toEqual([]);
  });
  test('extension together with a petition is possible', () => {
    expect(check([extend, { kind: 'support-petition', note: null }], onRecord)).toEqual([]);
  });
  test('a decision of another kind of question is refused', () => {
    expect(check([remove])).toBe('decision-not-of-kind');
    expect(check([{ kind: 'keep' }], onRecord)).toBe('decision-not-of-kind');
  });
  test('two answers to one question contradict each other', () => {
    expect(check([extend, remove], onRecord)).toBe('decisions-contradict');
    expect(check([place, place])).toBe('decision-twice');
  });
  test('the state of the case must allow it', () => {
    expect(check([place], { ...onRecord }, { kind: 'place' })).toBe('case-cannot-move');
    expect(check([extend], { ...submitted }, { kind: 'end-of-term' })).toBe('case-cannot-move');
  });
  test('an earlier decision that waits for its signatures comes first', () => {
    expect(check([place], submitted, { subject: { unsignedProtocol: 3 } })).toBe('earlier-decision-unsigned');
  });
  test('a question about no child is answered in free words only', () => {
    const other = checkDecisions({ ...table, item: { kind: 'other', rolledOver: false }, subject: null }, [
      { kind: 'free' },
    ]);
    expect(other.ok).toBe(true);
    const placed = checkDecisions({ ...table, subject: null }, [place]);
    expect(placed.ok ? null : placed.refusal.reason).toBe('item-without-case');
  });
});

describe('clause 9: hearing a placing without a recorded invitation is a departure', () => {
  test('never made, or made and not recorded', () => {
    expect(check([place], submitted, { subject: { invitation: 'none' } })).toEqual([['parents-not-invited', 9]]);
    expect(check([place], submitted, { subject: { invitation: 'made' } })).toEqual([['invitation-not-recorded', 9]]);
  });
  test('for another kind it is only a duty', () => {
    expect(check([extend], onRecord, { subject: { invitation: 'none' } })).toEqual([]);
    expect(check([{ kind: 'not-place' }], submitted, { subject: { invitation: 'none' } })).toEqual([]);
  });
});

describe('clause 11: what the dossier lacks stands with the placing', () => {
  const gap = departure('dossier-paper-missing', 11, { papers: ['characteristic'] });
  test('a missing paper is a departure of placing, not of adjourning', () => {
    expect(check([place], submitted, { subject: { dossierGaps: [gap] } })).toEqual([['dossier-paper-missing', 11]]);
    expect(check([putOff('2026-12-11')], submitted, { subject: { dossierGaps: [gap] } })).toEqual([]);
  });
  test('a meeting recorded after the fact is never counted', () => {
    expect(
      check([place], submitted, { subject: { dossierGaps: [gap], invitation: 'none' }, table: { afterTheFact: true } }),
    ).toEqual([]);
  });
});

describe('clause 12: the decision to place approves the draft plan', () => {
  test('placing with the plan to follow by a day is a departure, without that day a refusal', () => {
    const later = { ...place, planId: null, planFollowsOn: plainDate('2026-12-04') };
    expect(check([later])).toEqual([['placed-without-plan', 12]]);
    expect(check([{ ...later, planFollowsOn: null }])).toBe('plan-day-missing');
    expect(check([{ ...later, planFollowsOn: plainDate('2026-11-26') }])).toBe('plan-follows-before-meeting');
  });
  test('a plan that is not the draft of this case cannot be approved', () => {
    expect(check([{ ...place, planId: responsibleId }])).toBe('plan-not-draft');
    expect(check([place], submitted, { subject: { plan: null } })).toBe('plan-not-draft');
  });
  test('gaps of the plan are asked for the term decided', () => {
    const planGaps = (to: string) => (to === '2027-05-27' ? [departure('plan-measure-without-day', 15)] : []);
    expect(check([place], submitted, { subject: { planGaps } })).toEqual([['plan-measure-without-day', 15]]);
  });
  test('a revised plan is approved only while on record', () => {
    const approve: DecisionWanted = { kind: 'approve-plan', planId };
    expect(check([approve], onRecord, { kind: 'revise-plan' })).toEqual([]);
    expect(check([approve], submitted, { kind: 'revise-plan' })).toBe('case-not-on-record');
  });
});

describe('clause 16: three to six months from the meeting day', () => {
  test('six months from 27 November 2026 end on Thursday 27 May 2027', () => {
    const checked = checkDecisions(table, [place]);
    expect(checked.ok ? checked.value[0] : null).toEqual({
      kind: 'place',
      months: 6,
      endsOn: '2027-05-27',
      responsibleId,
      planId,
      planVersion: 4,
      planFollowsOn: null,
    });
  });
  test('two months are too short, seven too long', () => {
    expect(check([{ ...place, term: { months: 2 } }])).toEqual([['term-too-short', 16]]);
    expect(check([{ ...place, term: { months: 7 } }])).toEqual([['term-too-long', 16]]);
  });
  test('an extension counts from the end of the term and brings a revised plan', () => {
    const checked = checkDecisions({ ...table, item: { kind: 'end-of-term', rolledOver: false }, subject: onRecord }, [
      extend,
    ]);
    expect(checked.ok ? checked.value[0] : null).toMatchObject({ kind: 'extend', endsOn: '2027-03-01' });
    const without = { ...extend, planId: null, planFollowsOn: plainDate('2026-12-04') };
    expect(check([without], onRecord)).toEqual([['extended-without-plan', 16]]);
  });
  test('removal for improvement before three months is a departure', () => {
    const early = { placedOn: plainDate('2026-09-30') };
    expect(check([remove], onRecord, { kind: 'remove-early', subject: early })).toEqual([
      ['removal-before-shortest-term', 16],
    ]);
    expect(check([remove], onRecord)).toEqual([]);
  });
});

describe('clause 19: removal asks for its papers', () => {
  test('departures and refusals of the removal rule pass through', () => {
    const removalCheck = (reason: string) =>
      reason === 'improvement' ? ok(undefined, [departure('removal-paper-missing', 19)]) : refuse('reason-unknown');
    expect(check([remove], onRecord, { subject: { removalCheck } })).toEqual([['removal-paper-missing', 19]]);
    expect(check([{ ...remove, reason: 'move' }], onRecord, { subject: { removalCheck } })).toBe('reason-unknown');
  });
  test('another objective reason is written down', () => {
    expect(check([{ ...remove, reason: 'other' }], onRecord)).toBe('removal-note-missing');
  });
});

describe('clause 13: a question is put off until a day and with a reason', () => {
  test('without either it is refused, at the table and from paper', () => {
    expect(check([putOff(null)])).toBe('adjourning-unexplained');
    expect(check([putOff('2026-12-11', ' ауру ')])).toBe('adjourning-unexplained');
    expect(check([{ kind: 'adjourn', until: plainDate('2026-12-11') }])).toBe('adjourning-unexplained');
    expect(check([putOff(null)], submitted, { table: { afterTheFact: true } })).toBe('adjourning-unexplained');
  });
  test('to the meeting day or before is refused, to any later day it is kept with its reason', () => {
    expect(check([putOff('2026-11-27')])).toBe('adjourned-to-past');
    const checked = checkDecisions(table, [putOff('2026-11-28')]);
    expect(checked.ok ? checked.value : null).toEqual([
      { kind: 'adjourn', until: '2026-11-28', note: { lang: 'kk', text: 'анасы емделіп жатыр' } },
    ]);
  });
});

describe('clause 16: a term is not prolonged by waiting', () => {
  test('to a day after the end of the term is a departure, to its last day it is not', () => {
    expect(check([putOff('2026-12-02')], onRecord)).toEqual([['adjourned-past-term', 16]]);
    expect(check([putOff('2026-12-01')], onRecord)).toEqual([]);
    expect(check([putOff('2026-12-02')], onRecord, { kind: 'remove-early' })).toEqual([['adjourned-past-term', 16]]);
  });
  test('a question that is not about the term, and one entered from paper, is not counted', () => {
    expect(check([putOff('2026-12-02')], onRecord, { kind: 'revise-plan' })).toEqual([]);
    expect(check([putOff('2026-12-02')], onRecord, { kind: 'petition' })).toEqual([]);
    expect(check([putOff('2026-12-02')], onRecord, { table: { afterTheFact: true } })).toEqual([]);
  });
});
