import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  upkeep_phrase_head_only,
  upkeep_phrase_lost,
  upkeep_phrase_lost_title,
  upkeep_phrase_made,
  upkeep_phrase_make,
  upkeep_phrase_none,
  upkeep_phrase_renew,
  upkeep_phrase_text,
  upkeep_phrase_title,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { makePhrase } from '../contract.ts';
import { PhraseDialog, type NewPhrase } from './phrase-dialog.tsx';

type Props = { readonly madeAt: string | null; readonly isHead: boolean };

/** The recovery phrase: whether there is one, how to make it, what it means to lose it. */
export function PhrasePanel({ madeAt, isHead }: Props) {
  const [phrase, setPhrase] = useState<NewPhrase | null>(null);
  const make = usePerform(makePhrase, { onDone: setPhrase });
  return (
    <Panel
      title={upkeep_phrase_title()}
      aside={
        madeAt === null ? (
          <StatusBadge tone="due">{upkeep_phrase_none()}</StatusBadge>
        ) : (
          <StatusBadge tone="done">{upkeep_phrase_made({ day: longDay(dayOfMoment(madeAt)) })}</StatusBadge>
        )
      }
    >
      <p className="tk-upkeep-lede">{upkeep_phrase_text()}</p>
      {isHead ? (
        <Button
          mt="sm"
          variant={madeAt === null ? 'filled' : 'default'}
          loading={make.running}
          onClick={() => void make.run({})}
        >
          {madeAt === null ? upkeep_phrase_make() : upkeep_phrase_renew()}
        </Button>
      ) : (
        <p className="tk-dim">{upkeep_phrase_head_only()}</p>
      )}
      <FailureNote failure={make.failure} />
      <details className="tk-upkeep-more">
        <summary>{upkeep_phrase_lost_title()}</summary>
        <p className="tk-upkeep-lede">{upkeep_phrase_lost()}</p>
      </details>
      {phrase === null ? null : <PhraseDialog phrase={phrase} onClose={() => setPhrase(null)} />}
    </Panel>
  );
}
