import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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
  overview_day_before_council,
  overview_day_after_council,
  overview_day_appeals,
  overview_day_nothing,
  overview_day_nothing_text,
  overview_day_school,
  overview_day_support,
  overview_lede_meeting,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { Queue } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { myDay, type Duty, type DutyKind } from '../contract.ts';
import { AnswerRow } from './answer-row.tsx';
import { DayStrip } from './day-strip.tsx';
import { DutyRow } from './duty-row.tsx';
import { SetupCard } from './setup-card.tsx';

type Day = OutputOf<typeof myDay>;

/** The queues in the order of the process. */
const queues: readonly { readonly title: () => string; readonly kinds: readonly DutyKind[] }[] = [
  { title: overview_day_school, kinds: ['no-composition'] },
  { title: overview_day_appeals, kinds: ['answer-appeal'] },
  {
    title: overview_day_before_council,
    kinds: ['dossier-incomplete', 'case-waits-for-agenda', 'hand-over-invitation', 'hold-meeting'],
  },
  { title: overview_day_after_council, kinds: ['sign-protocol', 'copy-not-delivered'] },
  { title: overview_day_support, kinds: ['term-over', 'term-ends', 'measures-overdue'] },
];

/** What is asked of me today, and until when. */
export function MyDayPage() {
  const language = useLanguage();
  const ask = useAsk(myDay, {}, { everyMs: 60_000 });
  const asked = useAskedByName();
  const controls = holds(useMe(), ['head']);
  return (
    <Answered ask={ask} lines={8}>
      {(day) => (
        <Page
          title={titleOf(day, language)}
          lede={ledeOf(day, asked.count, language)}
          actions={controls ? <ControlLink /> : undefined}
        >
          <SetupCard />
          <BackupNotice />
          <DayStrip days={day.strip} />
          {day.duties.length + asked.count === 0 ? <Nothing /> : <Duties duties={day.duties} today={day.today} />}
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
          {asked.works ? <MyMeasures quiet /> : null}
        </Page>
      )}
    </Answered>
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

function Duties({ duties, today }: { readonly duties: readonly Duty[]; readonly today: Day['today'] }) {
  return (
    <>
      {queues.map(({ title, kinds }) => {
        const rows = duties.filter((duty) => kinds.includes(duty.kind));
        if (rows.length === 0) return null;
        return (
          <Queue key={kinds.join('-')} title={title()} count={rows.length}>
            {rows.map((duty) => (
              <DutyRow
                key={`${duty.kind}-${duty.id}-${duty.personName ?? ''}-${duty.codes.join('-')}`}
                duty={duty}
                today={today}
              />
            ))}
          </Queue>
        );
      })}
    </>
  );
}

const titleOf = (day: Day, language: 'kk' | 'ru' | 'en'): string => {
  const name = weekdayName(day.today, language);
  return `${name.charAt(0).toLocaleUpperCase()}${name.slice(1)}, ${dayAndMonth(day.today, language)}`;
};

function ledeOf({ duties, nextMeeting }: Day, asked: number, language: 'kk' | 'ru' | 'en'): string {
  const n = duties.length + asked;
  const waiting = n === 0 ? overview_day_nothing() : say(`overview_lede_${pluralOf(n, language)}`, { n });
  if (nextMeeting === null) return waiting;
  const meeting = overview_lede_meeting({ day: dayAndMonth(nextMeeting.heldOn, language), time: nextMeeting.startsAt });
  return `${n === 0 ? `${waiting}.` : waiting} ${meeting}`;
}
