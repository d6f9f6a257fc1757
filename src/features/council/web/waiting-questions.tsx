import { Link } from '@tanstack/react-router';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  council_web_waits,
  council_web_waits_none,
  council_web_waits_none_text,
  council_web_waits_until,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Countdown } from '#ui/countdown.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { whatWaits } from '../contract.ts';
import { textFor } from './council-words.ts';
import { casePath } from './meeting-path.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { agendaKindWord } from './pack-for.ts';

export type WaitingRow = OutputOf<typeof whatWaits>['rows'][number];

/** Questions that stand on no agenda yet. */
export function WaitingQuestions({ today }: { readonly today: PlainDate | null }) {
  const ask = useAsk(whatWaits, {});
  return (
    <Answered ask={ask} lines={4}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Section title={council_web_waits()}>
            <EmptyState icon="check" title={council_web_waits_none()} text={council_web_waits_none_text()} />
          </Section>
        ) : (
          <Queue title={council_web_waits()} count={rows.length}>
            {rows.map((row) => (
              <QueueRow
                key={keyOfWaiting(row)}
                title={<WaitingTitle row={row} />}
                detail={waitingDetail(row, today)}
                marks={today !== null && row.endsOn !== null ? <Countdown due={row.endsOn} today={today} /> : undefined}
              />
            ))}
          </Queue>
        )
      }
    </Answered>
  );
}

function WaitingTitle({ row }: { readonly row: WaitingRow }) {
  const name = waitingName(row);
  if (row.caseId === null) return name;
  return <Link to={casePath(row.caseId)}>{name}</Link>;
}

/** The child and class, or the other question in its words. */
export function waitingName(row: WaitingRow): string {
  if (row.pupilName !== null) return row.className === null ? row.pupilName : `${row.pupilName}, ${row.className}`;
  return row.question === null ? agendaKindWord(packFor(row.packId), row.kind) : textFor(row.question);
}

/** What is asked and why it waits. */
export function waitingDetail(row: WaitingRow, today: PlainDate | null): string {
  const until =
    row.adjournedTo === null ? [] : [council_web_waits_until({ day: longDay(row.adjournedTo, today ?? undefined) })];
  const why = `${agendaKindWord(packFor(row.packId), row.kind)} · ${say(`council_web_why_${row.why}`, { day: longDay(row.on, today ?? undefined) })}`;
  return [why, ...until].join(' · ');
}

export const keyOfWaiting = (row: WaitingRow): string =>
  `${row.kind} ${row.caseId ?? ''} ${row.rolledFrom ?? row.planRowId ?? ''} ${row.on}`;
