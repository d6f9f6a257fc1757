import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { monthName, weekdayName } from '#kernel/pure/long-date.ts';
import { dayOf, monthOf, yearOf, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { InputOf, OutputOf } from '#kernel/pure/contract.ts';
import {
  council_web_after_the_fact,
  council_web_items_n,
  council_web_meeting_no,
  council_web_meetings,
  council_web_meetings_more,
  council_web_meetings_none,
  council_web_meetings_none_text,
  council_web_school_year,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { getLanguage } from '#ui/language.ts';
import { Section } from '#ui/page.tsx';
import { meetings } from '../contract.ts';
import { whenAndWhere } from './council-words.ts';
import { MeetingBadge } from './meeting-badge.tsx';
import { meetingPath } from './meeting-path.ts';
import { capital } from './pack-for.ts';

type Line = OutputOf<typeof meetings>['meetings'][number];
type After = InputOf<typeof meetings>['after'];

/** Every meeting, the latest first, by school year, in which its number is its own, and month. */
export function MeetingsList({ today }: { readonly today: PlainDate }) {
  const [pages, setPages] = useState<readonly After[]>([undefined]);
  return (
    <Section title={council_web_meetings()}>
      {pages.map((after, place) => (
        <MeetingsPage
          key={after?.id ?? 'first'}
          today={today}
          after={after}
          onMore={place === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
        />
      ))}
    </Section>
  );
}

type MeetingsPageProps = {
  readonly today: PlainDate;
  readonly after: After;
  readonly onMore: ((next: After) => void) | null;
};

function MeetingsPage({ today, after, onMore }: MeetingsPageProps) {
  const ask = useAsk(meetings, after === undefined ? { limit: 30 } : { limit: 30, after });
  return (
    <Answered ask={ask} lines={4}>
      {({ meetings: lines, next }) => (
        <>
          {lines.length === 0 && after === undefined ? (
            <EmptyState icon="council" title={council_web_meetings_none()} text={council_web_meetings_none_text()} />
          ) : null}
          {[...Map.groupBy(lines, (line) => line.schoolYear)].map(([schoolYear, ofYear]) => (
            <section key={schoolYear}>
              {after !== undefined && schoolYearOf(after.heldOn) === schoolYear ? null : (
                <h3 className="cn-year-name">{council_web_school_year({ year: `${schoolYear}-${schoolYear + 1}` })}</h3>
              )}
              {byMonth(ofYear).map(([month, ofMonth]) => (
                <section key={month} className="cn-month">
                  <h4 className="cn-month-name">{monthTitle(ofMonth[0]?.heldOn ?? today, today)}</h4>
                  <ul className="tk-queue">
                    {ofMonth.map((line) => (
                      <MeetingLine key={line.id} line={line} />
                    ))}
                  </ul>
                </section>
              ))}
            </section>
          ))}
          {next !== null && onMore !== null ? (
            <Button variant="default" onClick={() => onMore(next)}>
              {council_web_meetings_more()}
            </Button>
          ) : null}
        </>
      )}
    </Answered>
  );
}

function MeetingLine({ line }: { readonly line: Line }) {
  const detail = [...whenAndWhere(line), council_web_items_n({ n: line.items })];
  if (line.afterTheFact) detail.push(council_web_after_the_fact());
  return (
    <li>
      <Link to={meetingPath(line)} className="tk-row cn-meeting-row">
        <span className="cn-day">
          <b>{dayOf(line.heldOn)}</b>
          <span>{weekdayName(line.heldOn, getLanguage(), 'short')}</span>
        </span>
        <span className="tk-row-words">
          <span className="tk-row-title">{council_web_meeting_no({ number: line.number })}</span>
          <span className="tk-small tk-dim cn-block">{detail.filter((words) => words !== '').join(' · ')}</span>
        </span>
        <span className="tk-row-marks">
          <MeetingBadge state={line.state} protocol={line.protocol?.state ?? null} />
        </span>
      </Link>
    </li>
  );
}

function byMonth(lines: readonly Line[]): readonly (readonly [string, readonly Line[]])[] {
  return [...Map.groupBy(lines, (line) => line.heldOn.slice(0, 7)).entries()];
}

function monthTitle(day: PlainDate, today: PlainDate): string {
  const name = capital(monthName(monthOf(day), getLanguage()));
  return yearOf(day) === yearOf(today) ? name : `${name} ${yearOf(day)}`;
}
