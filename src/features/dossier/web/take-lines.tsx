import { Button } from '@mantine/core';
import type { z } from 'zod';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import { dossier_web_lines_take } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { lines } from '../rules/lines-contract.ts';
import type { CharacteristicDraft } from './paper-draft.ts';

type Draft = z.infer<typeof CharacteristicDraft>;
export type TakeLinesProps = {
  readonly caseId: string;
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
};

/** Lines the teachers wrote and the characteristic does not have yet: taken over with one click. */
export function TakeLines({ caseId, value, onChange }: TakeLinesProps) {
  const gathers = mayDo(useMe(), lines);
  const rows = useAsk(lines, { caseId }, { enabled: gathers }).data?.rows ?? [];
  const fresh = rows.flatMap(({ subject, name, line }) =>
    line === null || value.subjectLines.some((one) => one.subject === subject && one.teacher === name)
      ? []
      : [{ subject, teacher: name, line }],
  );
  if (fresh.length === 0) return null;
  return (
    <Button variant="default" onClick={() => onChange({ ...value, subjectLines: [...value.subjectLines, ...fresh] })}>
      {dossier_web_lines_take({ n: fresh.length })}
    </Button>
  );
}
