import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { holds, useMe } from '#features/cases/web/use-me.ts';
import { noticesOfMe } from '#features/council/rules/notice-contract.ts';
import { NoticesOfMe } from '#features/council/web/notices-of-me.tsx';
import { askedOfMe } from '#features/dossier/contract.ts';
import { linesOfMe } from '#features/dossier/rules/lines-contract.ts';
import { AskedOfMe } from '#features/dossier/web/asked-of-me.tsx';
import { LinesOfMe } from '#features/dossier/web/lines-of-me.tsx';
import { measuresOfMe } from '#features/plan/contract.ts';
import { MyMeasures } from '#features/plan/web/my-measures.tsx';
import { BackupNotice } from '#features/upkeep/web/backup-notice.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { dayAndMonth, weekdayName } from '#kernel/pure/long-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import {
  overview_answers,
  overview_control_title,
  overview_day_nothing,
  overview_day_nothing_text,
  overview_lede_meeting,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { Queue } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { myDay } from '../contract.ts';
import { AnswerRow } from './answer-row.tsx';
import { DayQueues, sumOf } from './day-queues.tsx';
import { DayStrip } from './day-strip.tsx';
import { SetupCard } from './setup-card.tsx';
import { useCounts } from './use-counts.ts';

type Day = OutputOf<typeof myDay>;

const DuesOfMe = lazy(async () => ({ default: (await import('#features/monitoring/web/dues-of-me.tsx')).DuesOfMe }));

/** What is asked of me today, and until when. */
export function MyDayPage() {
  const ask = useAsk(myDay, {}, { everyMs: 60_000 });
  return (
    <Answered ask={ask} lines={8}>
      {(day) => <DayOf day={day} />}
    </Answered>
  );
}

function DayOf({ day }: { readonly day: Day }) {
  const language = useLanguage();
  const asked = useAskedByName();
  const { countOf, days } = useCounts(day);
  const controls = holds(useMe(), ['head']);
  const kinds = [...new Set(day.duties.map(({ kind }) => kind))];
  const waiting = sumOf(kinds, countOf);
  return (
    <Page
      title={titleOf(day, language)}
      lede={ledeOf(day, waiting === null ? null : waiting + asked.count, language)}
      actions={controls ? <ControlLink /> : undefined}
    >
      <SetupCard />
      <BackupNotice />
      <DayStrip days={day.strip.map((one) => (days.includes(one.day) ? { ...one, due: true } : one))} />
      {kinds.length + asked.count === 0 ? <Nothing /> : <DayQueues day={day} countOf={countOf} />}
      {day.answers.length === 0 ? null : (
        <Queue title={overview_answers()} count={day.answers.length}>
          {day.answers.map((answer) => (
            <AnswerRow key={answer.appealId} answer={answer} />
          ))}
        </Queue>
      )}
      {asked.works ? <NoticesOfMe /> : null}
      {asked.works ? <AskedOfMe /> : null}
      {asked.works ? <LinesOfMe /> : null}
      {asked.works ? (
        <Suspense fallback={null}>
          <DuesOfMe />
        </Suspense>
      ) : null}
      {asked.works ? <MyMeasures quiet /> : null}
    </Page>
  );
}

/** Papers and measures asked of the reader by name, and meetings they are told of; nobody asks any of an administrator who holds no other post. */
function useAskedByName(): { readonly works: boolean; readonly count: number } {
  const works = holds(useMe(), everyStaffRole);
  const papers = useAsk(askedOfMe, {}, { enabled: works }).data?.rows.length ?? 0;
  const measures = useAsk(measuresOfMe, { show: 'open' }, { enabled: works }).data?.rows.length ?? 0;
  const told = useAsk(noticesOfMe, {}, { enabled: works }).data?.rows.filter((row) => !row.seen).length ?? 0;
  const lines = useAsk(linesOfMe, {}, { enabled: works }).data?.rows.filter((row) => row.line === null).length ?? 0;
  return { works, count: papers + measures + told + lines };
}

/** Clause 10: the head sees in addition what the school owes. */
const ControlLink = () => (
  <Button component={Link} to="/control" variant="default">
    {overview_control_title()}
  </Button>
);

const Nothing = () => <EmptyState icon="sun" title={overview_day_nothing()} text={overview_day_nothing_text()} />;

const titleOf = (day: Day, language: 'kk' | 'ru' | 'en'): string => {
  const name = weekdayName(day.today, language);
  return `${name.charAt(0).toLocaleUpperCase()}${name.slice(1)}, ${dayAndMonth(day.today, language)}`;
};

/** What waits, once it is counted, and the next meeting. */
function ledeOf({ nextMeeting }: Day, n: number | null, language: 'kk' | 'ru' | 'en'): string {
  const waiting =
    n === null ? '' : n === 0 ? overview_day_nothing() : say(`overview_lede_${pluralOf(n, language)}`, { n });
  if (nextMeeting === null) return waiting;
  const meeting = overview_lede_meeting({ day: dayAndMonth(nextMeeting.heldOn, language), time: nextMeeting.startsAt });
  return [n === 0 ? `${waiting}.` : waiting, meeting].filter((part) => part !== '').join(' ');
}
