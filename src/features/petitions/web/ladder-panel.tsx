import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import {
  petitions_accepted_since,
  petitions_act,
  petitions_act_blank,
  petitions_add,
  petitions_ladder,
  petitions_ladder_text,
  petitions_lines,
  petitions_lines_none,
  petitions_not_shown,
  petitions_not_shown_text,
  petitions_scan,
  petitions_shown,
  petitions_strike,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { EvidenceLine } from '../rules/petition-shapes.ts';
import { refusalLadder } from '../rules/refusal-ladder.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { lineWord, readable, type PetitionsAnswer } from './petition-words.ts';
import { StrikeDialog } from './strike-dialog.tsx';

const rungs = ['offered', 'refused', 'no-measures'] as const;

/** The three things clause 17 rests on, each with what shows it; what is missing blocks nothing. */
export function LadderPanel({ answer }: { readonly answer: PetitionsAnswer }) {
  const [adding, setAdding] = useState(false);
  const { lines, missing, acceptedOn } = refusalLadder(answer.ladder);
  return (
    <Panel title={petitions_ladder()} aside={<ClauseChip clause={17} />}>
      <p className="tk-small tk-dim">{petitions_ladder_text()}</p>
      <Fields>
        {rungs.map((rung) => (
          <FieldRow key={rung} label={say(`petitions_rung_${rung}`)}>
            <Rung count={lines.filter(({ kind }) => kind === rung).length} />
          </FieldRow>
        ))}
      </Fields>
      {missing.length === 0 ? null : <p className="tk-small tk-dim">{petitions_not_shown_text()}</p>}
      {acceptedOn === null ? null : <p role="status">{petitions_accepted_since({ day: longDay(acceptedOn) })}</p>}
      <h4>{petitions_lines()}</h4>
      {lines.length === 0 ? <p className="tk-dim">{petitions_lines_none()}</p> : null}
      <ul className="tk-queue">
        {lines.map((line) => (
          <LineRow key={line.key} line={line} open={answer.open} />
        ))}
      </ul>
      <Group mt="md" gap="sm">
        {answer.open ? <Button onClick={() => setAdding(true)}>{petitions_add()}</Button> : null}
        <PaperButtons paper="help-refusal-act" id={answer.caseId} label={petitions_act_blank()} />
      </Group>
      {adding ? <EvidenceDialog answer={answer} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

const Rung = ({ count }: { readonly count: number }) =>
  count === 0 ? (
    <StatusBadge tone="calm" icon="info">
      {petitions_not_shown()}
    </StatusBadge>
  ) : (
    <StatusBadge tone="done">{petitions_shown({ n: count })}</StatusBadge>
  );

function LineRow({ line, open }: { readonly line: EvidenceLine; readonly open: boolean }) {
  const [striking, setStriking] = useState(false);
  const { kind, evidenceId, version, fileId } = line;
  return (
    <>
      <QueueRow
        title={lineWord(line)}
        detail={detailOf(line)}
        marks={
          fileId === null ? undefined : (
            <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer">
              {petitions_scan()}
            </a>
          )
        }
        action={
          evidenceId === null ? undefined : (
            <Group gap="xs">
              {kind === 'refused' ? (
                <PaperButtons paper="help-refusal-act" id={evidenceId} label={petitions_act()} />
              ) : null}
              {open ? (
                <Button variant="default" onClick={() => setStriking(true)}>
                  {petitions_strike()}
                </Button>
              ) : null}
            </Group>
          )
        }
      />
      {striking && evidenceId !== null && version !== null ? (
        <StrikeDialog evidenceId={evidenceId} version={version} onClose={() => setStriking(false)} />
      ) : null}
    </>
  );
}

const detailOf = ({ on, byName, guardianName, words, witnesses }: EvidenceLine): string =>
  [longDay(on), byName ?? '', guardianName ?? '', words === null ? '' : `«${readable(words)}»`, witnesses.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
