import { Table } from '@mantine/core';
import {
  cases_web_class,
  cases_web_closed_on,
  cases_web_ends_on,
  cases_web_grounds,
  cases_web_opened_on,
  cases_web_placed_on,
  cases_web_pupil,
  cases_web_register_title,
  cases_web_responsible_word,
  cases_web_status,
} from '#messages';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { CaseStateBadge } from './case-state-badge.tsx';
import type { RegisterShow } from './register-filter.ts';
import { CaseLink, dayOr, groundsOf, numberOf, type Row } from './register-row-words.tsx';

type Props = { readonly rows: readonly Row[]; readonly show: RegisterShow };

/** The journal on a wide screen; it has no sorting heads, so that it cannot become a ranking. */
export function RegisterTable({ rows, show }: Props) {
  const days = daysOf(show);
  return (
    <div className="tk-table-scroll">
      <Table aria-label={cases_web_register_title()} verticalSpacing="sm" horizontalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{cases_web_pupil()}</Table.Th>
            <Table.Th scope="col">{cases_web_class()}</Table.Th>
            <Table.Th scope="col">{cases_web_status()}</Table.Th>
            <Table.Th scope="col">{cases_web_grounds()}</Table.Th>
            <Table.Th scope="col">{cases_web_responsible_word()}</Table.Th>
            {days.map((day) => (
              <Table.Th key={day.head()} scope="col">
                {day.head()}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <CaseLink row={row} />
                <div className="tk-small tk-dim">{numberOf(row)}</div>
              </Table.Td>
              <Table.Td>{row.className}</Table.Td>
              <Table.Td>
                <CaseStateBadge state={row.state} packId={row.packId} />
              </Table.Td>
              <Table.Td className="cs-grounds tk-small">{groundsOf(row)}</Table.Td>
              <Table.Td>{row.responsibleName}</Table.Td>
              {days.map((day) => (
                <Table.Td key={day.head()} className="cs-day">
                  {dayOr(day.of(row))}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

type DayColumn = { readonly head: () => string; readonly of: (row: Row) => PlainDate | null };
const opened: DayColumn = { head: cases_web_opened_on, of: (row) => row.openedOn };
const placed: DayColumn = { head: cases_web_placed_on, of: (row) => row.placedOn };
const ends: DayColumn = { head: cases_web_ends_on, of: (row) => row.endsOn };
const closed: DayColumn = { head: cases_web_closed_on, of: (row) => row.closedOn };

/** The days that matter for what is shown. */
function daysOf(show: RegisterShow): readonly DayColumn[] {
  if (show === 'submitted') return [opened];
  if (show === 'closed') return [opened, placed, closed];
  return show === 'on-record' ? [placed, ends] : [opened, ends];
}
