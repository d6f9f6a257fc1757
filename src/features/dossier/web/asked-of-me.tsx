import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '#features/cases/web/use-me.ts';
import { dossier_web_asked_fill, dossier_web_asked_title, dossier_web_for_pupil } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { useLanguage } from '#ui/language.ts';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { askedOfMe, type AskedRow } from '../contract.ts';
import { paperName } from './paper-words.ts';

/** Papers asked of the reader, the nearest due day first; nothing at all when nothing is asked. */
export function AskedOfMe() {
  useLanguage();
  const rows = useAsk(askedOfMe, {}).data?.rows ?? [];
  const today = useMe()?.calendarToday;
  if (rows.length === 0) return null;
  return (
    <Queue title={dossier_web_asked_title()} count={rows.length}>
      {rows.map((row) => (
        <QueueRow
          key={`${row.caseId} ${row.purpose} ${row.kind}`}
          title={
            <>
              <b>{paperName(row.packId, row.kind)}</b>:{' '}
              {dossier_web_for_pupil({ name: row.pupilName, className: row.className })}
            </>
          }
          marks={
            <>
              {row.dueOn === null || today === undefined ? null : <Countdown due={row.dueOn} today={today} />}
              <ClauseChip clause={row.purpose === 'placing' ? 11 : 19} />
            </>
          }
          action={<FillButton row={row} />}
        />
      ))}
    </Queue>
  );
}

const FillButton = ({ row }: { readonly row: AskedRow }) => (
  <Button
    variant="default"
    renderRoot={(link) => (
      <Link {...link} to={`/cases/${row.caseId}/dossier/${row.kind}`} search={{ purpose: row.purpose }} />
    )}
  >
    {dossier_web_asked_fill()}
  </Button>
);
