import { Table } from '@mantine/core';
import { shortDate } from '#kernel/pure/long-date.ts';
import {
  monitoring_absences,
  monitoring_absences_alt,
  monitoring_absences_legend,
  monitoring_absences_missed,
  monitoring_absences_placed,
  monitoring_absences_unexcused,
  monitoring_absences_when,
} from '#messages';
import type { Absence } from '../rules/figures-contract.ts';
import type { FiguresAnswer } from './figures-section.tsx';

const shown = 16;
const [width, height, foot] = [480, 120, 18];

/** Lessons missed, the latest spans; the table beneath says the same and more. */
export function AbsenceChart({ answer: { absences, placedOn } }: { readonly answer: FiguresAnswer }) {
  const latest = absences.slice(-shown);
  return (
    <div className="mo-chart">
      <h3>{monitoring_absences()}</h3>
      <Bars rows={latest} placedOn={placedOn} />
      <p className="tk-small tk-dim">{monitoring_absences_legend()}</p>
      <div className="mo-table">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{monitoring_absences_when()}</Table.Th>
              <Table.Th scope="col">{monitoring_absences_missed()}</Table.Th>
              <Table.Th scope="col">{monitoring_absences_unexcused()}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {absences.toReversed().map((row) => (
              <Table.Tr key={`${row.from} ${row.to}`}>
                <Table.Td>{spanWord(row)}</Table.Td>
                <Table.Td>{row.missed}</Table.Td>
                <Table.Td>{row.unexcused}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

type BarsProps = { readonly rows: readonly Absence[]; readonly placedOn: FiguresAnswer['placedOn'] };

function Bars({ rows, placedOn }: BarsProps) {
  const most = Math.max(1, ...rows.map(({ missed }) => missed));
  const step = width / Math.max(rows.length, 1);
  const tall = (lessons: number): number => (lessons / most) * (height - foot);
  const placedAt = placedOn === null ? -1 : rows.findIndex(({ from }) => from >= placedOn);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={monitoring_absences_alt({ n: rows.length })}>
      {rows.map((row, index) => (
        <g key={`${row.from} ${row.to}`} transform={`translate(${index * step + step * 0.15} 0)`}>
          <rect className="mo-bar" y={height - foot - tall(row.missed)} width={step * 0.7} height={tall(row.missed)} />
          <rect
            className="mo-bar-part"
            y={height - foot - tall(row.unexcused)}
            width={step * 0.7}
            height={tall(row.unexcused)}
          />
        </g>
      ))}
      <line className="mo-axis" x1={0} x2={width} y1={height - foot} y2={height - foot} />
      {placedAt < 1 ? null : (
        <g transform={`translate(${placedAt * step} 0)`}>
          <line className="mo-placed" y1={0} y2={height - foot} />
          <text className="mo-placed-word" x={4} y={12}>
            {monitoring_absences_placed()}
          </text>
        </g>
      )}
    </svg>
  );
}

const spanWord = ({ from, to }: Absence): string =>
  from === to ? shortDate(from) : `${shortDate(from)} – ${shortDate(to)}`;
