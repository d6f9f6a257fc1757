import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { pluralOf } from '#kernel/pure/plural.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Language } from '#kernel/pure/text.ts';
import { overview_control_reason, overview_control_since, overview_open, ui_departure_other } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import type { ControlKind, ControlRow as Row } from '../contract.ts';

const caseTab =
  (tab: string) =>
  ({ caseId }: Row): string =>
    `/cases/${caseId ?? ''}?tab=${tab}`;
const meetingAt =
  (rest: string) =>
  ({ meetingId }: Row): string =>
    `/council/meetings/${meetingId ?? ''}${rest}`;

/** Where each duty is done. */
const places: Readonly<Record<ControlKind, (row: Row) => string>> = {
  'dossier-late': caseTab('dossier'),
  'term-over': caseTab('term'),
  'measures-overdue': caseTab('plan'),
  'meeting-not-held': meetingAt(''),
  'meeting-not-closed': meetingAt('/hearing'),
  departure: (row) =>
    row.caseId === null
      ? row.meetingId === null
        ? '/council/composition'
        : meetingAt('')(row)
      : caseTab('trail')(row),
  'protocol-to-lock': meetingAt('/protocol'),
  'protocol-to-sign': meetingAt('/protocol'),
  'invitation-not-delivered': meetingAt(''),
  'copy-not-delivered': caseTab('plan'),
};

/** One duty of the school: what, of which case or meeting, since when, under which clause. */
export function ControlRow({ row, today }: { readonly row: Row; readonly today: PlainDate }) {
  const language = useLanguage();
  return (
    <QueueRow
      title={<b>{titleOf(row, language)}</b>}
      detail={detailOf(row, today)}
      marks={<ClauseChip clause={row.clause} />}
      action={
        <Button component={Link} to={places[row.kind](row)} variant="default">
          {overview_open()}
        </Button>
      }
    />
  );
}

function titleOf(row: Row, language: Language): string {
  const child = [row.pupilName, row.className].filter((part) => part !== null && part !== '').join(', ');
  const n = row.number ?? 0;
  if (row.kind === 'departure')
    return [say(`overview_departed_${row.what ?? ''}`, {}, ui_departure_other()), child].filter(Boolean).join(': ');
  const measures = row.kind === 'measures-overdue' ? say(`overview_overdue_${pluralOf(n, language)}`, { n }) : '';
  return say(`overview_control_${row.kind}`, { child, number: n, measures });
}

function detailOf({ kind, since, reason }: Row, today: PlainDate): string {
  const day = longDay(since, today);
  const when = kind === 'departure' ? day : overview_control_since({ day });
  return reason === null || reason === '' ? when : `${when} · ${overview_control_reason({ reason })}`;
}
