import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  cases_web_unseal,
  cases_web_unseal_hint,
  cases_web_unseal_reason,
  cases_web_unseal_short,
  cases_web_unseal_text,
  cases_web_unseal_title,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { unsealCase } from '../contract.ts';
import './cases.css';

export type UnsealFormProps = { readonly caseId: string; readonly closedOn: PlainDate };

/** Clause 21: a sealed case opens for a day to one reader, with a written reason; the card is asked for anew afterwards. */
export function UnsealForm({ caseId, closedOn }: UnsealFormProps) {
  useLanguage();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const unseal = usePerform(unsealCase);
  const short = !unsealCase.input.shape.reason.safeParse(reason).success;
  const open = (): void => {
    setTried(true);
    if (!short) void unseal.run({ caseId, reason: reason.trim() });
  };
  return (
    <div className="cs-narrow">
      <Panel title={cases_web_unseal_title()} aside={<ClauseChip clause={21} />}>
        <p>{cases_web_unseal_text({ day: longDay(closedOn) })}</p>
        <Textarea
          mt="md"
          required
          autosize
          minRows={3}
          label={cases_web_unseal_reason()}
          description={cases_web_unseal_hint()}
          error={tried && short ? cases_web_unseal_short() : undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureNote failure={unseal.failure} />
        <Button mt="md" leftSection={<Icon name="lock" />} loading={unseal.running} onClick={open}>
          {cases_web_unseal()}
        </Button>
      </Panel>
    </div>
  );
}
