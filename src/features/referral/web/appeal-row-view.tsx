import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { packFor } from '#features/procedure/web/packs.ts';
import { groundsLine } from '#features/cases/web/ground-word.ts';
import { textIn } from '#kernel/pure/text.ts';
import {
  referral_web_about,
  referral_web_answer_line,
  referral_web_danger_badge,
  referral_web_look,
  referral_web_open,
} from '#messages';
import { getLanguage } from '#ui/language.ts';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { QueueRow } from '#ui/queue.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { AppealRow } from '../contract.ts';
import { AppealStateBadge } from './appeal-state-badge.tsx';

export type AppealRowViewProps = { readonly row: AppealRow; readonly mine: boolean; readonly today: string };

/** One appeal as a sentence: about whom, from whom, when, on what ground; the author also reads the answer here. */
export function AppealRowView({ row, mine, today }: AppealRowViewProps) {
  const address = `/appeals/${row.id}`;
  const waits = row.state === 'sent' && !mine;
  return (
    <QueueRow
      title={
        <Link to={address} className="rf-row-link">
          <b>{referral_web_about({ name: row.pupilName })}</b>
          {row.className === '' ? '' : `, ${row.className}`}
        </Link>
      }
      detail={
        <>
          {detailOf(row, mine, today)}
          {mine && row.answer !== null ? <div>{referral_web_answer_line({ text: shortOf(row) })}</div> : null}
        </>
      }
      marks={
        <>
          {row.danger.length === 0 ? null : (
            <StatusBadge tone="accent" icon="alert">
              {referral_web_danger_badge()}
            </StatusBadge>
          )}
          {waits ? null : <AppealStateBadge state={row.state} />}
        </>
      }
      action={
        <Button component={Link} to={address} variant="default">
          {waits ? referral_web_look() : referral_web_open()}
        </Button>
      }
    />
  );
}

function detailOf(row: AppealRow, mine: boolean, today: string): string {
  const author = row.authorRelation === null ? row.authorName : `${row.authorName} (${row.authorRelation})`;
  const when = `${longDay(dayOfMoment(row.sentAt), today)}, ${hourOf(row.sentAt)}`;
  const grounds = groundsLine(packFor(row.packId), row.grounds);
  return [...(mine && row.authorRelation === null ? [] : [author]), when, grounds]
    .filter((part) => part !== '')
    .join(' · ');
}

const shownLength = 140;

function shortOf({ answer }: AppealRow): string {
  if (answer === null) return '';
  const { text } = textIn(answer, getLanguage() === 'ru' ? 'ru' : 'kk');
  return text.length > shownLength ? `${text.slice(0, shownLength).trimEnd()}…` : text;
}
