import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '#features/cases/web/use-me.ts';
import {
  dossier_web_for_pupil,
  dossier_web_line_reminded,
  dossier_web_line_send,
  dossier_web_line_words,
  dossier_web_line_words_hint,
  dossier_web_lines_of_me,
  dossier_web_asked_fill,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { linesOfMe, writeLine, type LineOfMe } from '../rules/lines-contract.ts';

/** Two lines asked of the reader for a characteristic; nothing at all when nothing is asked. */
export function LinesOfMe() {
  useLanguage();
  const rows = (useAsk(linesOfMe, {}).data?.rows ?? []).filter((row) => row.line === null);
  if (rows.length === 0) return null;
  return (
    <Queue title={dossier_web_lines_of_me()} count={rows.length}>
      {rows.map((row) => (
        <LineAsked key={row.id} row={row} />
      ))}
    </Queue>
  );
}

function LineAsked({ row }: { readonly row: LineOfMe }) {
  const today = useMe()?.calendarToday;
  const [open, setOpen] = useState(false);
  const who = dossier_web_for_pupil({ name: row.pupilName, className: row.className });
  return (
    <>
      <QueueRow
        title={
          <>
            <b>{row.subject}</b>: {who}
          </>
        }
        detail={
          row.remindedOn === null
            ? undefined
            : dossier_web_line_reminded({ n: row.reminders, day: longDay(row.remindedOn, today) })
        }
        marks={
          <>
            {row.dueOn === null || today === undefined ? null : <Countdown due={row.dueOn} today={today} />}
            <ClauseChip clause={11} />
          </>
        }
        action={
          <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {dossier_web_asked_fill()}
          </Button>
        }
      />
      {open ? (
        <li>
          <LineForm row={row} />
        </li>
      ) : null}
    </>
  );
}

function LineForm({ row }: { readonly row: LineOfMe }) {
  const language = useLanguage();
  const [line, setLine] = useState(() => row.line ?? emptyText(language));
  const deed = usePerform(writeLine);
  return (
    <div className="tk-panel ds-lines">
      <TextInTwo
        label={dossier_web_line_words()}
        description={dossier_web_line_words_hint()}
        minRows={2}
        value={line}
        onChange={setLine}
      />
      <FailureNote failure={deed.failure} />
      <Button
        disabled={line.text.trim() === ''}
        loading={deed.running}
        onClick={() => void deed.run({ lineId: row.id, version: row.version, line })}
      >
        {dossier_web_line_send()}
      </Button>
    </div>
  );
}
