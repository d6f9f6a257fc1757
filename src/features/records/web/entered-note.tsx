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

export type EnteredNoteProps = {
  readonly caseId: string;
  readonly name: string;
  readonly onNext: (samePaper: boolean) => void;
};

/** The case counts from now on; the next sheet of paper may be of the same protocol. */
export const EnteredNote = ({ caseId, name, onNext }: EnteredNoteProps) => (
  <>
    <NextStep
      title={records_web_entered({ name })}
      detail={records_web_entered_text()}
      action={
        <Button component={Link} to={`/cases/${caseId}`}>
          {records_web_open_case()}
        </Button>
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
