import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  records_web_entered,
  records_web_entered_text,
  records_web_next_case,
  records_web_next_same,
  records_web_open_case,
} from '#messages';
import { NextStep } from '#ui/next-step.tsx';
import { UndoImport } from './undo-import.tsx';

/** One case, or the children of one protocol together. */
export type Entered = { readonly caseId: string } | { readonly importId: string };

export type EnteredNoteProps = {
  readonly entered: Entered;
  readonly names: readonly string[];
  readonly onNext: (samePaper: boolean) => void;
};

/** The case counts from now on; the next sheet of paper may be of the same protocol. */
export const EnteredNote = ({ entered, names, onNext }: EnteredNoteProps) => (
  <>
    <NextStep
      title={records_web_entered({ name: names.join(', ') })}
      detail={records_web_entered_text()}
      action={
        'caseId' in entered ? (
          <Button component={Link} to={`/cases/${entered.caseId}`}>
            {records_web_open_case()}
          </Button>
        ) : (
          <UndoImport importId={entered.importId} cases={names.length} onUndone={() => onNext(false)} />
        )
      }
    />
    <div className="rc-buttons">
      <Button variant="default" onClick={() => onNext(true)}>
        {records_web_next_same()}
      </Button>
      <Button variant="default" onClick={() => onNext(false)}>
        {records_web_next_case()}
      </Button>
    </div>
  </>
);
