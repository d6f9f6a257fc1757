import { caseTrail } from '../contract.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  cases_web_departures,
  cases_web_departures_none,
  cases_web_departure_by,
  cases_web_trail_by_program,
  cases_web_trail_empty,
  cases_web_trail_erased,
  cases_web_trail_instead_of,
  cases_web_trail_title,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { isSayable, say } from '#ui/say.ts';
import './cases.css';
import { Pages } from './pages.tsx';
import { useTrail } from './use-trail.ts';

type Trail = OutputOf<typeof caseTrail>;

/** What was done in a case and by whom, newest first; the departures with their reasons stand apart (clause 2). */
export function TrailPanel({ caseId }: { readonly caseId: string }) {
  useLanguage();
  const ask = useTrail(caseId);
  return (
    <Pages ask={ask}>
      {(pages) => (
        <>
          <Panel title={cases_web_departures()}>
            <Departures departures={pages[0]?.departures ?? []} />
          </Panel>
          <Panel title={cases_web_trail_title()}>
            <Entries entries={pages.flatMap((page) => page.entries)} />
          </Panel>
        </>
      )}
    </Pages>
  );
}

function Departures({ departures }: { readonly departures: Trail['departures'] }) {
  if (departures.length === 0) return <p className="tk-dim">{cases_web_departures_none()}</p>;
  return departures.map((one) => (
    <div key={`${one.what} ${one.at}`} className="cs-departure">
      <p>
        <b>{departureWord(one.what)}</b> <ClauseChip clause={one.clause} />
      </p>
      <p>{one.reason ?? <Erased on={one.erasedOn} />}</p>
      <p className="tk-small tk-dim">
        {cases_web_departure_by({ name: one.personName, day: longDay(dayOfMoment(one.at)) })}
        {one.insteadOf === null ? null : ` · ${cases_web_trail_instead_of({ name: one.insteadOf })}`}
      </p>
    </div>
  ));
}

/** The words that stood here were destroyed; that it was done stays. */
const Erased = ({ on }: { readonly on: string | null }) =>
  on === null ? null : (
    <span className="tk-small tk-dim">{cases_web_trail_erased({ day: longDay(dayOfMoment(on)) })}</span>
  );

/** The words of a departure ask for facts the trail does not keep; the short name speaks first. */
function departureWord(what: string): string {
  const short = `cases_web_departure_${what}`;
  return isSayable(short) ? say(`cases_web_departure_${what}`) : say(`departure_${what}`, { papers: '…', count: '…' });
}

function Entries({ entries }: { readonly entries: Trail['entries'] }) {
  if (entries.length === 0) return <EmptyState icon="clock" title={cases_web_trail_empty()} />;
  return (
    <ol className="cs-trail">
      {entries.map((entry) => (
        <li key={entry.seq}>
          <time dateTime={entry.at}>{`${longDay(dayOfMoment(entry.at))}, ${hourOf(entry.at)}`}</time>
          <div>
            {say(`verb_${entry.verb.replaceAll('.', '_')}`, {}, entry.verb)}{' '}
            {entry.clause === null ? null : <ClauseChip clause={entry.clause} />}
            <div className="tk-small tk-dim">
              {entry.personName ?? cases_web_trail_by_program()}
              {entry.insteadOf === null ? null : ` · ${cases_web_trail_instead_of({ name: entry.insteadOf })}`}
            </div>
            <Erased on={entry.erasedOn} />
          </div>
        </li>
      ))}
    </ol>
  );
}
