import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { packFor } from '#features/procedure/web/packs.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Language } from '#kernel/pure/text.ts';
import { overview_danger } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { Duty, DutyKind } from '../contract.ts';

type Act = { readonly clause: number; readonly counts: boolean; readonly to: (duty: Duty) => string };

const acts: Readonly<Record<DutyKind, Act>> = {
  'answer-appeal': { clause: 4, counts: false, to: (duty) => `/appeals/${duty.id}` },
  'dossier-incomplete': { clause: 11, counts: true, to: (duty) => `/cases/${duty.id}?tab=dossier` },
  'case-waits-for-agenda': { clause: 5, counts: false, to: () => '/council' },
  'hand-over-invitation': { clause: 9, counts: true, to: (duty) => `/council/meetings/${duty.id}` },
  'tell-new-day': { clause: 9, counts: true, to: (duty) => `/council/meetings/${duty.id}` },
  'renew-link': {
    clause: 9,
    counts: false,
    to: (duty) => (duty.meetingId === null ? `/cases/${duty.id}?tab=family` : `/council/meetings/${duty.id}`),
  },
  'hold-meeting': { clause: 5, counts: false, to: (duty) => `/council/meetings/${duty.id}` },
  'sign-protocol': { clause: 13, counts: false, to: (duty) => `/council/meetings/${duty.id}/protocol` },
  'term-ends': { clause: 16, counts: true, to: (duty) => `/cases/${duty.id}?tab=term` },
  'term-over': { clause: 16, counts: true, to: (duty) => `/cases/${duty.id}?tab=term` },
  'copy-not-delivered': { clause: 14, counts: false, to: (duty) => `/cases/${duty.id}?tab=plan` },
  'measures-overdue': { clause: 15, counts: false, to: (duty) => `/cases/${duty.id}?tab=plan` },
  'family-refuse-help': { clause: 17, counts: false, to: (duty) => `/cases/${duty.caseId ?? ''}?tab=family` },
  'family-disagree': { clause: 14, counts: false, to: (duty) => `/cases/${duty.caseId ?? ''}?tab=family` },
  'family-question': { clause: 9, counts: false, to: (duty) => `/cases/${duty.caseId ?? ''}?tab=family` },
  'return-to-contact': { clause: 15, counts: true, to: (duty) => `/cases/${duty.caseId ?? ''}?tab=support` },
  'review-due': { clause: 15, counts: true, to: (duty) => `/cases/${duty.id}?tab=support` },
  'petition-reply-overdue': { clause: 17, counts: true, to: (duty) => `/cases/${duty.caseId ?? ''}?tab=family` },
  'petition-receipt-missing': { clause: 17, counts: false, to: (duty) => `/cases/${duty.caseId ?? ''}?tab=family` },
  'scan-missing': { clause: 13, counts: false, to: (duty) => `/council/meetings/${duty.id}/protocol` },
  'plan-missing': { clause: 12, counts: false, to: (duty) => `/cases/${duty.id}?tab=plan` },
  'no-composition': { clause: 6, counts: false, to: () => '/council/composition' },
};

/** Two guardians of one child are two invitations to hand over. */
export const keyOfDuty = ({ kind, id, personName, codes }: Duty): string =>
  `${kind}-${id}-${personName ?? ''}-${codes.join('-')}`;

/** One duty: a sentence, why and until when, one quick action. */
export function DutyRow({ duty, today }: { readonly duty: Duty; readonly today: PlainDate }) {
  const language = useLanguage();
  const act = acts[duty.kind];
  const child = [duty.pupilName, duty.className].filter((part) => part !== null && part !== '').join(', ');
  const words = {
    child,
    person: duty.personName ?? '',
    number: duty.number ?? 0,
    day: duty.on === null ? '' : longDay(duty.on, today),
  };
  return (
    <QueueRow
      title={<b>{say(`overview_duty_${duty.kind}`, words)}</b>}
      detail={detailOf(duty, words, language)}
      marks={
        <>
          {duty.danger ? (
            <StatusBadge tone="due" icon="alert">
              {overview_danger()}
            </StatusBadge>
          ) : null}
          {act.counts && duty.on !== null ? <Countdown due={duty.on} today={today} /> : null}
          <ClauseChip clause={act.clause} />
        </>
      }
      action={
        <Button component={Link} to={act.to(duty)} variant="default">
          {say(`overview_act_${duty.kind}`)}
        </Button>
      }
    />
  );
}

type Words = { readonly child: string; readonly person: string; readonly number: number; readonly day: string };

function detailOf(duty: Duty, words: Words, language: Language): string {
  if (duty.kind === 'dossier-incomplete')
    return say(`overview_detail_${duty.kind}`, { papers: papersOf(duty, language) });
  if (duty.kind === 'answer-appeal') {
    return [words.person, words.day, ...groundsOf(duty, language)].filter((part) => part !== '').join(' · ');
  }
  if (duty.kind === 'measures-overdue')
    return say(`overview_overdue_${pluralOf(words.number, language)}`, { n: words.number });
  return say(`overview_detail_${duty.kind}`, words);
}

const nameIn = (
  code: string,
  language: Language,
  list: readonly {
    readonly kind?: string;
    readonly code?: string;
    readonly names: Readonly<Record<Language, string>>;
  }[],
): string => list.find((one) => one.kind === code || one.code === code)?.names[language] ?? code;

/** In the words of the pack of the case, or of the appeal. */
function papersOf({ codes, packId }: Duty, language: Language): string {
  const { dossier, forRemoval } = packFor(packId ?? '').papers;
  return codes.map((code) => nameIn(code, language, [...dossier, ...forRemoval])).join(', ');
}

const groundsOf = ({ codes, packId }: Duty, language: Language): string[] =>
  codes.map((code) => nameIn(code, language, packFor(packId ?? '').grounds));
