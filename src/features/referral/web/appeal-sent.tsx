import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import {
  referral_web_another,
  referral_web_next_answer,
  referral_web_next_calm,
  referral_web_next_deputy,
  referral_web_open_appeal,
  referral_web_sent_title,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { CallAtOnce as Call } from '../contract.ts';
import { CallAtOnce } from './call-at-once.tsx';
import './referral.css';

export type AppealSentProps = {
  readonly id: string;
  readonly pupilName: string;
  readonly call: readonly Call[];
  readonly onAnother: () => void;
};

/** A calm answer: it has arrived, and what happens next. */
export function AppealSent({ id, pupilName, call, onAnother }: AppealSentProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="rf-sent">
      <h2 ref={heading} tabIndex={-1}>
        <Icon name="check" size={22} /> {referral_web_sent_title({ name: pupilName })}
      </h2>
      <CallAtOnce call={call} />
      <ol>
        <li>{referral_web_next_deputy()}</li>
        <li>{referral_web_next_answer()}</li>
        <li>{referral_web_next_calm()}</li>
      </ol>
      <div className="rf-foot-row">
        <Button component={Link} to={`/appeals/${id}`}>
          {referral_web_open_appeal()}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {referral_web_another()}
        </Button>
      </div>
    </div>
  );
}
