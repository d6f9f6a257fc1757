import {
  cases_web_closed_card,
  cases_web_opened_card,
  cases_web_register_title,
  cases_web_responsible,
  cases_web_term_card,
} from '#messages';
import { longDay } from '#ui/long-day.ts';
import { CaseStateBadge } from './case-state-badge.tsx';
import { CaseLink, groundsOf, numberOf, type Row } from './register-row-words.tsx';

/** The journal on a phone: one card a case, the whole card leads into it. */
export function RegisterCards({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className="cs-cards" aria-label={cases_web_register_title()}>
      {rows.map((row) => (
        <li key={row.id} className="cs-card">
          <div>
            <CaseLink row={row} />
            <div className="tk-small tk-dim">
              {row.className === '' ? numberOf(row) : `${row.className} · ${numberOf(row)}`}
            </div>
          </div>
          <div>
            <CaseStateBadge state={row.state} packId={row.packId} />
          </div>
          <div className="tk-small">{groundsOf(row)}</div>
          <div className="tk-small tk-dim">
            {whenOf(row)} · {cases_web_responsible({ name: row.responsibleName })}
          </div>
        </li>
      ))}
    </ul>
  );
}

function whenOf(row: Row): string {
  if (row.closedOn !== null) return cases_web_closed_card({ day: longDay(row.closedOn) });
  if (row.placedOn !== null && row.endsOn !== null) {
    return cases_web_term_card({ from: longDay(row.placedOn), to: longDay(row.endsOn) });
  }
  return cases_web_opened_card({ day: longDay(row.openedOn) });
}
