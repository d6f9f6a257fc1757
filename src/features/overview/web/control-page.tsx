import { Button } from '@mantine/core';
import { useState } from 'react';
import { holds, useMe } from '#features/cases/web/use-me.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import {
  overview_control_empty_departures,
  overview_control_empty_overdue,
  overview_control_empty_undelivered,
  overview_control_empty_unsigned,
  overview_control_for_head,
  overview_control_lede,
  overview_control_more,
  overview_control_section_departures,
  overview_control_section_overdue,
  overview_control_section_undelivered,
  overview_control_section_unsigned,
  overview_control_title,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Answered } from '#ui/answered.tsx';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Page } from '#ui/page.tsx';
import { Queue } from '#ui/queue.tsx';
import { control, controlSections, type ControlSection } from '../contract.ts';
import { ControlRow } from './control-row.tsx';
import { ForOthers } from './for-others.tsx';

type After = NonNullable<InputOf<typeof control>['after']>;

const words: Readonly<Record<ControlSection, { readonly title: () => string; readonly empty: () => string }>> = {
  overdue: { title: overview_control_section_overdue, empty: overview_control_empty_overdue },
  departures: { title: overview_control_section_departures, empty: overview_control_empty_departures },
  unsigned: { title: overview_control_section_unsigned, empty: overview_control_empty_unsigned },
  undelivered: { title: overview_control_section_undelivered, empty: overview_control_empty_undelivered },
};

/** Clause 10, for the head: what the school owes, in four sections. Duties by their age, never by people or classes. */
export function ControlPage() {
  const me = useMe();
  if (me === undefined) return null;
  if (!holds(me, ['head'])) return <ForOthers title={overview_control_title()} text={overview_control_for_head()} />;
  return (
    <Page title={overview_control_title()} lede={overview_control_lede()} marks={<ClauseChip clause={10} />}>
      {controlSections.map((section) => (
        <ControlPart key={section} section={section} />
      ))}
    </Page>
  );
}

/** One section: the first page with its count, then as many as the reader asks for. */
function ControlPart({ section }: { readonly section: ControlSection }) {
  const [pages, setPages] = useState<readonly After[]>([]);
  const ask = useAsk(control, { section, after: null });
  const { title, empty } = words[section];
  return (
    <Answered ask={ask} lines={3}>
      {({ today, count, rows, next }) => (
        <Queue title={title()} count={count}>
          {rows.length === 0 ? <li className="tk-row tk-dim">{empty()}</li> : null}
          {rows.map((row) => (
            <ControlRow key={row.key} row={row} today={today} />
          ))}
          {pages.map((after, place) => (
            <FurtherRows
              key={after.key}
              section={section}
              after={after}
              onMore={place === pages.length - 1 ? (further) => setPages([...pages, further]) : null}
            />
          ))}
          {next !== null && pages.length === 0 ? <More onMore={() => setPages([next])} /> : null}
        </Queue>
      )}
    </Answered>
  );
}

type FurtherRowsProps = {
  readonly section: ControlSection;
  readonly after: After;
  readonly onMore: ((next: After) => void) | null;
};

function FurtherRows({ section, after, onMore }: FurtherRowsProps) {
  const ask = useAsk(control, { section, after });
  if (ask.data === undefined)
    return (
      <li className="tk-row">
        <Answered ask={ask} lines={2}>
          {() => null}
        </Answered>
      </li>
    );
  const { today, rows, next } = ask.data;
  return (
    <>
      {rows.map((row) => (
        <ControlRow key={row.key} row={row} today={today} />
      ))}
      {next === null || onMore === null ? null : <More onMore={() => onMore(next)} />}
    </>
  );
}

const More = ({ onMore }: { readonly onMore: () => void }) => (
  <li className="tk-row">
    <Button variant="default" onClick={onMore}>
      {overview_control_more()}
    </Button>
  </li>
);
