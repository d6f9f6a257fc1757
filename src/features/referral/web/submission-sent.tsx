import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  referral_web_submitted_council,
  referral_web_submitted_dossier,
  referral_web_submitted_title,
  referral_web_submission_paper,
  referral_web_to_case,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import type { submitCase } from '../contract.ts';
import './referral.css';

/** The case is open; the paper is ready, and the dossier begins. */
export function SubmissionSent({ done }: { readonly done: OutputOf<typeof submitCase> }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="rf-sent">
      <h2 ref={heading} tabIndex={-1}>
        <Icon name="check" size={22} />{' '}
        {referral_web_submitted_title({ number: done.number, caseNumber: done.caseNumber })}
      </h2>
      <ol>
        <li>{referral_web_submitted_dossier()}</li>
        <li>{referral_web_submitted_council()}</li>
      </ol>
      <div className="rf-foot-row">
        <Button component={Link} to={`/cases/${done.caseId}`}>
          {referral_web_to_case()}
        </Button>
        <PaperButtons paper="submission" id={done.caseId} label={referral_web_submission_paper()} />
      </div>
    </div>
  );
}
