import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { tellDone } from '#features/school/web/tell-done.ts';
import { fromDate } from '#kernel/pure/long-date.ts';
import {
  year_web_list,
  year_web_sum_cases,
  year_web_sum_classes,
  year_web_sum_leaving,
  year_web_sum_moving,
  year_web_sum_posts,
  year_web_turned,
  year_web_turned_by,
  year_web_undo,
  year_web_undo_blocked,
  year_web_undo_text,
  year_web_undone,
  year_web_from_day,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { getLanguage } from '#ui/language.ts';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { undoTurn, type Blocker } from '../contract.ts';
import type { Told } from './plan-panel.tsx';

type Turned = NonNullable<Told['turned']>;

/** The turn that was made: what it came to, the list for the order, and the way back while there is one. */
export function TurnedPanel({ turned }: { readonly turned: Turned }) {
  const { counts } = turned;
  return (
    <Panel title={year_web_turned()}>
      <p className="tk-dim">
        {year_web_turned_by({
          who: turned.appliedBy,
          when: `${longDay(dayOfMoment(turned.appliedAt))}, ${hourOf(turned.appliedAt)}`,
        })}
      </p>
      <Fields>
        <FieldRow label={year_web_from_day()}>{fromDate(turned.effectiveOn, getLanguage())}</FieldRow>
        <FieldRow label={year_web_sum_moving()}>{counts.moved}</FieldRow>
        <FieldRow label={year_web_sum_leaving()}>{counts.left}</FieldRow>
        <FieldRow label={year_web_sum_classes()}>{counts.newClasses}</FieldRow>
        <FieldRow label={year_web_sum_posts()}>{counts.endedPosts}</FieldRow>
        {counts.openCases === 0 ? null : <FieldRow label={year_web_sum_cases()}>{counts.openCases}</FieldRow>}
      </Fields>
      <div className="tk-form-end">
        <Button component={Link} to={`/settings/year/${turned.id}`} variant="default">
          {year_web_list()}
        </Button>
      </div>
      <Undo turned={turned} />
    </Panel>
  );
}

function Undo({ turned }: { readonly turned: Turned }) {
  const [asked, setAsked] = useState(false);
  const undo = usePerform(undoTurn, { onDone: () => tellDone(year_web_undone()) });
  if (turned.blockers.length > 0) return <Blocked blockers={turned.blockers} />;
  return (
    <>
      <FailureNote failure={undo.failure} />
      <div className="tk-form-end">
        <Button variant="subtle" onClick={() => setAsked(true)}>
          {year_web_undo()}
        </Button>
      </div>
      <ConfirmDialog
        opened={asked}
        title={year_web_undo()}
        verb={year_web_undo()}
        running={undo.running}
        onCancel={() => setAsked(false)}
        onConfirm={() => void undo.run({ rolloverId: turned.id }).then(() => setAsked(false))}
      >
        <p>{year_web_undo_text()}</p>
      </ConfirmDialog>
    </>
  );
}

const Blocked = ({ blockers }: { readonly blockers: readonly Blocker[] }) => (
  <div className="tk-year-blocked">
    <p>{year_web_undo_blocked()}</p>
    <ul>
      {blockers.map((one) => (
        <li key={one.what}>
          {say(`year_web_blocker_${one.what}`, { n: one.count })}: {one.names.join(', ')}
          {one.count > one.names.length ? '…' : ''}
        </li>
      ))}
    </ul>
  </div>
);
