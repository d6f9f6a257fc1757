import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  term_filed_by,
  term_paper,
  term_waits_extend,
  term_waits_remove,
  term_withdraw,
  term_withdraw_text,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { withdrawPetition, type PetitionView } from '../contract.ts';
import { monthsWord, reasonWord, type TermAnswer } from './term-words.ts';

/** What one petition asks, in a line. */
export const askedWord = (answer: TermAnswer, petition: PetitionView): string =>
  petition.kind === 'remove'
    ? term_waits_remove({ reason: reasonWord(answer, petition.reason) })
    : term_waits_extend({ months: monthsWord(petition.months) });

export const paperOf = (petition: PetitionView): string =>
  petition.kind === 'remove' ? 'removal-petition' : 'extension-petition';

/** The petition that waits for the Council; it may be taken back until then. */
export function FiledPetition({ answer, petition }: { readonly answer: TermAnswer; readonly petition: PetitionView }) {
  const [asks, setAsks] = useState(false);
  const deed = usePerform(withdrawPetition, { onDone: () => setAsks(false) });
  const { words } = petition;
  const text =
    words.lang !== getLanguage() && words.other !== undefined && words.other !== '' ? words.other : words.text;
  return (
    <div>
      <p>
        <b>{askedWord(answer, petition)}</b>
      </p>
      <p>{text}</p>
      <p className="tk-small tk-dim">{term_filed_by({ name: petition.authorName, day: longDay(petition.filedOn) })}</p>
      <FailureNote failure={deed.failure} />
      <div className="tk-page-actions">
        <PaperButtons paper={paperOf(petition)} id={petition.id} label={term_paper()} />
        {answer.mayWithdraw ? (
          <Button variant="default" onClick={() => setAsks(true)}>
            {term_withdraw()}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        opened={asks}
        title={term_withdraw()}
        verb={term_withdraw()}
        running={deed.running}
        onConfirm={() => void deed.run({ petitionId: petition.id, version: petition.version })}
        onCancel={() => setAsks(false)}
      >
        <p>{term_withdraw_text()}</p>
      </ConfirmDialog>
    </div>
  );
}
