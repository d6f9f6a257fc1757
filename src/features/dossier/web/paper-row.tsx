import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  dossier_web_asked_of,
  dossier_web_if_needed,
  dossier_web_late,
  dossier_web_negative,
  dossier_web_no_specialist,
  dossier_web_positive,
  dossier_web_received_on,
  dossier_web_written_by,
} from '#messages';
import { Said } from '#features/referral/web/said.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { getLanguage } from '#ui/language.ts';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { Chip, StatusBadge } from '#ui/status-badge.tsx';
import type { DossierPaper, dossierOfCase } from '../contract.ts';
import { PaperActions } from './paper-actions.tsx';
import { paperName } from './paper-words.ts';
import { PaperStateBadge } from './paper-state-badge.tsx';

export type PaperRowProps = {
  readonly paper: DossierPaper;
  readonly found: OutputOf<typeof dossierOfCase>;
  readonly packId: string;
  readonly today: PlainDate | undefined;
};

/** One paper of the dossier: owner, state, countdown, what can be done. */
export function PaperRow({ paper, found, packId, today }: PaperRowProps) {
  return (
    <QueueRow
      title={
        <>
          {paperName(packId, paper.kind)} {paper.need === 'if-needed' ? <Chip>{dossier_web_if_needed()}</Chip> : null}
        </>
      }
      detail={
        <>
          {detailOf(paper)}
          {paper.notNeededReason === null || paper.state !== 'not-needed' ? null : (
            <Said text={paper.notNeededReason} />
          )}
          <NoSpecialist paper={paper} />
        </>
      }
      marks={
        <>
          <StateOrDays paper={paper} found={found} today={today} />
          {isLate(paper, found.dossier.dueOn) ? <StatusBadge tone="due">{dossier_web_late()}</StatusBadge> : null}
          {paper.positive === null ? null : (
            <Chip>{paper.positive ? dossier_web_positive() : dossier_web_negative()}</Chip>
          )}
        </>
      }
      action={<PaperActions paper={paper} found={found} packId={packId} />}
    />
  );
}

/** Explained once for the whole school, in its settings. */
function NoSpecialist({ paper: { noSpecialist, state } }: Pick<PaperRowProps, 'paper'>) {
  if (noSpecialist === undefined || (state !== 'expected' && state !== 'asked')) return null;
  const why = noSpecialist.why[getLanguage() === 'ru' ? 'ru' : 'kk'];
  return <p>{dossier_web_no_specialist({ day: longDay(noSpecialist.since), why })}</p>;
}

/** «Пишет классный руководитель · попросили: Ж. Омарова, 18 ноября». */
function detailOf(paper: DossierPaper): string {
  const parts = [say(`dossier_web_by_${paper.byRole}`)];
  if (paper.authorName !== null && paper.writtenOn !== null) {
    parts.push(dossier_web_written_by({ name: paper.authorName, day: longDay(paper.writtenOn) }));
  } else if (paper.askedOfName !== null && paper.askedAt !== null) {
    parts.push(dossier_web_asked_of({ name: paper.askedOfName, day: longDay(dayOfMoment(paper.askedAt)) }));
  }
  if (paper.receivedOn !== null) parts.push(dossier_web_received_on({ day: longDay(paper.receivedOn) }));
  return parts.join(' · ');
}

const isLate = ({ writtenOn }: DossierPaper, dueOn: PlainDate | null): boolean =>
  writtenOn !== null && dueOn !== null && writtenOn > dueOn;

/** While the paper is missing, the days that are left; then its state. */
function StateOrDays({ paper, found, today }: Pick<PaperRowProps, 'paper' | 'found' | 'today'>) {
  const { dueOn } = found.dossier;
  const missing = paper.state === 'expected' || paper.state === 'asked';
  if (!missing || !found.open || dueOn === null || today === undefined) return <PaperStateBadge state={paper.state} />;
  return <Countdown due={dueOn} today={today} />;
}
