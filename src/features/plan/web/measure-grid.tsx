import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { memo, useId, useRef, type RefObject } from 'react';
import { planSections } from '#features/procedure/rules/pack.ts';
import {
  plan_cause,
  plan_days,
  plan_expected,
  plan_form,
  plan_grid_help,
  plan_measure_n,
  plan_measures,
  plan_move_down,
  plan_move_up,
  plan_remove_measure,
  plan_responsible,
  plan_tools,
  plan_what,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import type { MeasureDraft, Section } from '../contract.ts';
import { addMeasureAfter, changeMeasure, moveMeasure } from '../rules/edit-plan.ts';
import { gapsOfMeasure, writtenCauses } from '../rules/plan-gaps.ts';
import { CellWords } from './cell-words.tsx';
import { CellFields, cellGap, cellNames, type CellProps } from './measure-cells.tsx';
import type { MeasureGroupsProps } from './measure-groups.tsx';
import { randomId } from '#ui/random-id.ts';
import { useGrid, type GridPlace } from './use-grid.ts';
import { useSteady } from './use-steady.ts';

const heads = [plan_what, plan_form, plan_cause, plan_days, plan_responsible, plan_expected] as const;

/** The whole plan as a table for the keyboard: a cell shows its words and opens its fields when it is entered. */
export function MeasureGrid({ body, kinds, staff, onChange, onRemove }: MeasureGroupsProps) {
  const help = useId();
  const box = useRef<HTMLDivElement>(null);
  const { grid, deeds } = useMeasureGrid(box, { body, onChange, onRemove });
  const rows = body.measures.map((measure, at) => ({ measure, number: at + 1 }));
  return (
    <>
      <p className="tk-small tk-dim" id={help}>
        {plan_grid_help()}
      </p>
      <div
        className="pl-grid pl-edit"
        role="grid"
        aria-label={plan_measures()}
        aria-describedby={help}
        ref={box}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
      >
        <HeadRow />
        {planSections.map((section) => (
          <SectionRows
            key={section}
            section={section}
            rows={rows.filter(({ measure }) => measure.section === section)}
            place={grid.place}
            editing={grid.editing}
            causes={body.causes}
            kinds={kinds}
            staff={staff}
            {...deeds}
          />
        ))}
      </div>
    </>
  );
}

type TableProps = Pick<MeasureGroupsProps, 'body' | 'onChange' | 'onRemove'>;

/** Where one stands in the table, and what its rows can do. */
function useMeasureGrid(box: RefObject<HTMLDivElement | null>, { body, onChange, onRemove }: TableProps) {
  const change = useSteady((id: string, part: Partial<MeasureDraft>) => onChange(changeMeasure(body, id, part)));
  const move = useSteady((id: string, step: 1 | -1) => onChange(moveMeasure(body, id, step)));
  const grid = useGrid(
    box,
    body.measures.map(({ id }) => id),
    cellNames.length,
    {
      addAfter: (row) => {
        const id = randomId();
        onChange(addMeasureAfter(body, row, id));
        grid.goTo({ row: id, column: 0 });
      },
      move,
      remove: onRemove,
    },
  );
  const edit = useSteady(grid.edit);
  return { grid, deeds: { onEdit: edit, onChange: change, onMove: move, onRemove } };
}

type RowProps = Omit<CellProps, 'gaps' | 'onChange'> & {
  readonly number: number;
  /** The cell that can be tabbed to; null where it is in another row. */
  readonly column: number | null;
  readonly editing: boolean;
  readonly onEdit: (place: GridPlace) => void;
  readonly onChange: (id: string, part: Partial<MeasureDraft>) => void;
  readonly onMove: (id: string, step: 1 | -1) => void;
  readonly onRemove: (id: string) => void;
};

type SectionProps = Omit<RowProps, 'measure' | 'number' | 'column'> & {
  readonly section: Section;
  readonly rows: readonly { readonly measure: MeasureDraft; readonly number: number }[];
  readonly place: GridPlace | null;
};

/** A section without measures is left out. */
const SectionRows = ({ section, rows, place, ...row }: SectionProps) =>
  rows.length === 0 ? null : (
    <div role="rowgroup" aria-label={say(`plan_section_${section}`)}>
      <SectionRow section={section} />
      {rows.map(({ measure, number }) => (
        <Row
          key={measure.id}
          number={number}
          measure={measure}
          column={place?.row === measure.id ? place.column : null}
          {...row}
        />
      ))}
    </div>
  );

const Row = memo(function Row({ number, column, editing, onEdit, onChange, onMove, onRemove, ...cell }: RowProps) {
  const { measure, causes } = cell;
  const gaps = gapsOfMeasure(measure, writtenCauses(causes));
  const props: CellProps = { ...cell, gaps, onChange: (part) => onChange(measure.id, part) };
  return (
    <div role="row" className="pl-grid-row" aria-label={plan_measure_n({ n: number })}>
      <span role="rowheader" className="pl-number">
        {number}
      </span>
      {cellNames.map((name, at) => {
        const open = editing && column === at;
        return (
          <div
            key={name}
            role="gridcell"
            className="pl-grid-cell"
            tabIndex={column === at && !open ? 0 : -1}
            data-cell={`${measure.id}:${at}`}
            {...(cellGap(name, gaps) === undefined || open ? {} : { 'data-gap': '' })}
            onClick={open ? undefined : () => onEdit({ row: measure.id, column: at })}
          >
            {open ? <CellFields name={name} {...props} /> : <CellWords name={name} {...props} />}
          </div>
        );
      })}
      <div role="gridcell" className="pl-grid-tools">
        <Tool icon="down" turned label={plan_move_up({ n: number })} onPress={() => onMove(measure.id, -1)} />
        <Tool icon="down" label={plan_move_down({ n: number })} onPress={() => onMove(measure.id, 1)} />
        <Tool icon="close" label={plan_remove_measure({ n: number })} onPress={() => onRemove(measure.id)} />
      </div>
    </div>
  );
});

type ToolProps = {
  readonly icon: 'down' | 'close';
  readonly turned?: boolean;
  readonly label: string;
  readonly onPress: () => void;
};

/** For the mouse: the keyboard has Alt with arrows and Delete, so these are no stops of their own. */
const Tool = ({ icon, turned = false, label, onPress }: ToolProps) => (
  <ActionIcon
    variant="subtle"
    tabIndex={-1}
    aria-label={label}
    onClick={onPress}
    {...(turned ? { className: 'pl-turned' } : {})}
  >
    <Icon name={icon} size={16} />
  </ActionIcon>
);

const HeadRow = () => (
  <div role="rowgroup">
    <div role="row" className="pl-grid-row pl-grid-head">
      <span role="columnheader">№</span>
      {heads.map((head) => (
        <span role="columnheader" key={head()}>
          {head()}
        </span>
      ))}
      <span role="columnheader">
        <VisuallyHidden>{plan_tools()}</VisuallyHidden>
      </span>
    </div>
  </div>
);

const SectionRow = ({ section }: { readonly section: Section }) => (
  <div role="row" className="pl-grid-section">
    <span role="rowheader" aria-colspan={cellNames.length + 2}>
      {say(`plan_section_${section}`)}
    </span>
  </div>
);
