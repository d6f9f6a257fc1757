import { Table } from '@mantine/core';
import { monitoring_marks, monitoring_marks_quarter, monitoring_marks_subject, monitoring_marks_year } from '#messages';
import type { Mark } from '../rules/figures-contract.ts';

const quarters = [1, 2, 3, 4] as const;

/** Marks of each school year: a subject a row, a quarter a column. */
export function MarksTable({ marks }: { readonly marks: readonly Mark[] }) {
  const years = [...new Set(marks.map(({ schoolYear }) => schoolYear))].toSorted((one, other) => other - one);
  return (
    <div className="mo-chart">
      <h3>{monitoring_marks()}</h3>
      {years.map((year) => (
        <div key={year} className="mo-table">
          <Table>
            <Table.Caption>{monitoring_marks_year({ from: year, to: year + 1 })}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{monitoring_marks_subject()}</Table.Th>
                {quarters.map((quarter) => (
                  <Table.Th key={quarter} scope="col">
                    {monitoring_marks_quarter({ n: quarter })}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {subjectsIn(marks, year).map((subject) => (
                <Table.Tr key={subject}>
                  <Table.Th scope="row">{subject}</Table.Th>
                  {quarters.map((quarter) => (
                    <Table.Td key={quarter}>{markIn(marks, { year, quarter, subject }) ?? '–'}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ))}
    </div>
  );
}

const subjectsIn = (marks: readonly Mark[], year: number): readonly string[] => [
  ...new Set(marks.filter(({ schoolYear }) => schoolYear === year).map(({ subject }) => subject)),
];

type Cell = { readonly year: number; readonly quarter: number; readonly subject: string };

const markIn = (marks: readonly Mark[], { year, quarter, subject }: Cell): number | undefined =>
  marks.find((one) => one.schoolYear === year && one.quarter === quarter && one.subject === subject)?.mark;
