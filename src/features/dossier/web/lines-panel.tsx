import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PersonPick } from '#features/cases/web/person-pick.tsx';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import {
  dossier_web_line_subject,
  dossier_web_line_teacher,
  dossier_web_lines_ask,
  dossier_web_lines_count,
  dossier_web_lines_hint,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import type { PickOption } from '#ui/pick.tsx';
import { Queue } from '#ui/queue.tsx';
import { askLines, lines } from '../rules/lines-contract.ts';
import { LineRow } from './line-row.tsx';

/** Two lines of each subject teacher for the characteristic: asked, pending, written (clause 11). */
export function LinesPanel({ caseId }: { readonly caseId: string }) {
  const gathers = mayDo(useMe(), lines);
  const found = useAsk(lines, { caseId }, { enabled: gathers }).data;
  if (found === undefined) return null;
  const { rows, open } = found;
  const written = rows.filter((row) => row.line !== null).length;
  return (
    <>
      <Queue title={dossier_web_lines_count({ written, all: rows.length })}>
        {rows.map((row) => (
          <LineRow key={row.id} row={row} open={open} />
        ))}
      </Queue>
      {open ? <AskLine caseId={caseId} /> : null}
    </>
  );
}

function AskLine({ caseId }: { readonly caseId: string }) {
  const [teacher, setTeacher] = useState<PickOption | null>(null);
  const [subject, setSubject] = useState('');
  const deed = usePerform(askLines, {
    onDone: () => {
      setTeacher(null);
      setSubject('');
    },
  });
  const ask = (): void =>
    teacher === null ? undefined : void deed.run({ caseId, people: [{ personId: teacher.id, subject }] });
  return (
    <div className="tk-panel ds-lines">
      <p className="tk-small tk-dim">{dossier_web_lines_hint()}</p>
      <PersonPick
        key={teacher?.id ?? 'none'}
        label={dossier_web_line_teacher()}
        value={teacher}
        onChange={setTeacher}
        required
      />
      <TextInput
        label={dossier_web_line_subject()}
        required
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <FailureNote failure={deed.failure} />
      <Button
        variant="default"
        disabled={teacher === null || subject.trim() === ''}
        loading={deed.running}
        onClick={ask}
      >
        {dossier_web_lines_ask()}
      </Button>
    </div>
  );
}
