import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';

/** Who does what until when, and why: the one thing a case asks of the school now. */
export const NextStep = z.object({
  step: z.enum([
    'complete-dossier',
    'draft-plan',
    'put-on-agenda',
    'wait-for-meeting',
    'sign-protocol',
    'hand-over-copy',
    'decide-overdue-term',
    'prepare-end-of-term',
    'carry-out-plan',
    'make-plan',
  ]),
  clause: z.number(),
  on: PlainDate.nullable(),
  meetingId: z.string().nullable(),
  codes: z.array(z.string()),
});
export type NextStep = z.infer<typeof NextStep>;

export type CaseFacts = {
  readonly state: 'submitted' | 'not-placed' | 'on-record' | 'removed';
  readonly endsOn: PlainDate | null;
  readonly missingPapers: readonly string[];
  readonly dossierDueOn: PlainDate | null;
  readonly hasDraftPlan: boolean;
  readonly hasPlan: boolean;
  readonly copyDelivered: boolean;
  readonly nextMeasureOn: PlainDate | null;
  readonly meeting: {
    readonly id: string;
    readonly heldOn: PlainDate;
    readonly state: string;
    readonly signed: boolean;
  } | null;
  /** From this day the end of the term offers itself to the agenda. */
  readonly offeredFrom: PlainDate | null;
  readonly today: PlainDate;
};

/** The next step of a case, or null for a closed one. The record itself never changes by a date (process, idea 3). */
export function nextStep(facts: CaseFacts): NextStep | null {
  if (facts.state === 'not-placed' || facts.state === 'removed') return null;
  if (facts.meeting !== null && facts.meeting.state === 'closed' && !facts.meeting.signed) {
    return step('sign-protocol', 13, { on: facts.meeting.heldOn, meetingId: facts.meeting.id });
  }
  return facts.state === 'submitted' ? beforeTheCouncil(facts) : onRecord(facts);
}

function beforeTheCouncil(facts: CaseFacts): NextStep {
  if (facts.missingPapers.length > 0) {
    return step('complete-dossier', 11, { on: facts.dossierDueOn, codes: facts.missingPapers });
  }
  if (!facts.hasDraftPlan) return step('draft-plan', 12, { on: facts.meeting?.heldOn ?? null });
  if (facts.meeting === null) return step('put-on-agenda', 5, {});
  return step('wait-for-meeting', 9, { on: facts.meeting.heldOn, meetingId: facts.meeting.id });
}

function onRecord(facts: CaseFacts): NextStep {
  if (facts.endsOn !== null && facts.endsOn < facts.today) return step('decide-overdue-term', 16, { on: facts.endsOn });
  if (!facts.hasPlan) return step('make-plan', 12, {});
  if (!facts.copyDelivered) return step('hand-over-copy', 14, {});
  if (facts.meeting !== null)
    return step('wait-for-meeting', 9, { on: facts.meeting.heldOn, meetingId: facts.meeting.id });
  if (facts.offeredFrom !== null && facts.offeredFrom <= facts.today)
    return step('prepare-end-of-term', 16, { on: facts.endsOn });
  return step('carry-out-plan', 15, { on: facts.nextMeasureOn });
}

type Rest = { readonly on?: PlainDate | null; readonly meetingId?: string; readonly codes?: readonly string[] };

const step = (name: NextStep['step'], clause: number, rest: Rest): NextStep => ({
  step: name,
  clause,
  on: rest.on ?? null,
  meetingId: rest.meetingId ?? null,
  codes: [...(rest.codes ?? [])],
});
