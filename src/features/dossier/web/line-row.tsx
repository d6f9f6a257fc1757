import { Button } from '@mantine/core';
import type { Text } from '#kernel/pure/text.ts';
import {
  dossier_web_line_again,
  dossier_web_line_again_of,
  dossier_web_line_asked,
  dossier_web_line_drop,
  dossier_web_line_drop_of,
  dossier_web_line_pending,
  dossier_web_line_reminded,
  dossier_web_line_written,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { QueueRow } from '#ui/queue.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { askLineAgain, dropLine, type SubjectLine } from '../rules/lines-contract.ts';

/** One teacher: what they wrote, or since when they are asked and one click to ask again. */
export function LineRow({ row, open }: { readonly row: SubjectLine; readonly open: boolean }) {
  const again = usePerform(askLineAgain);
  const drop = usePerform(dropLine);
  const ref = { lineId: row.id, version: row.version };
  return (
    <QueueRow
      title={`${row.subject}: ${row.name}`}
      detail={
        <>
          {row.line === null ? askedWords(row) : wordsOf(row.line)}
          <FailureNote failure={again.failure ?? drop.failure} />
        </>
      }
      marks={
        row.line === null ? (
          <StatusBadge>{dossier_web_line_pending()}</StatusBadge>
        ) : (
          <StatusBadge tone="done">{dossier_web_line_written()}</StatusBadge>
        )
      }
      action={
        row.line === null && open ? (
          <>
            <Button
              variant="default"
              size="compact-md"
              aria-label={dossier_web_line_again_of({ name: row.name })}
              loading={again.running}
              onClick={() => void again.run(ref)}
            >
              {dossier_web_line_again()}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              size="compact-md"
              aria-label={dossier_web_line_drop_of({ name: row.name })}
              loading={drop.running}
              onClick={() => void drop.run(ref)}
            >
              {dossier_web_line_drop()}
            </Button>
          </>
        ) : undefined
      }
    />
  );
}

function askedWords({ askedOn, reminders, remindedOn }: SubjectLine): string {
  const asked = dossier_web_line_asked({ day: longDay(askedOn) });
  return remindedOn === null
    ? asked
    : `${asked} · ${dossier_web_line_reminded({ n: reminders, day: longDay(remindedOn) })}`;
}

const wordsOf = ({ lang, text, other }: Text): string =>
  lang === (getLanguage() === 'ru' ? 'ru' : 'kk') || other === undefined || other === '' ? text : other;
