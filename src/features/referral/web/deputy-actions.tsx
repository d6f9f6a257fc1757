import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  referral_web_decline,
  referral_web_decline_hint,
  referral_web_decline_label,
  referral_web_join,
  referral_web_next_has_case,
  referral_web_next_no_case,
  referral_web_next_title,
  referral_web_return,
  referral_web_return_hint,
  referral_web_return_label,
  referral_web_submit,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { NextStep } from '#ui/next-step.tsx';
import { declineAppeal, returnAppeal, type AppealView } from '../contract.ts';
import { JoinDialog } from './join-dialog.tsx';
import { SayDialog } from './say-dialog.tsx';

type Asking = 'return' | 'decline' | 'join' | null;

/** The deputy's answers: a submission or the open case first, returning and declining beside it (clause 4). */
export function DeputyActions({ view }: { readonly view: AppealView }) {
  const [asking, setAsking] = useState<Asking>(null);
  const close = (): void => setAsking(null);
  const giveBack = usePerform(returnAppeal, { onDone: close });
  const decline = usePerform(declineAppeal, { onDone: close });
  const which = { appealId: view.id, version: view.version };
  return (
    <>
      <NextForAppeal view={view} onJoin={() => setAsking('join')} />
      <OtherAnswers onAsk={setAsking} />
      <SayDialog
        opened={asking === 'return'}
        title={referral_web_return()}
        label={referral_web_return_label()}
        description={referral_web_return_hint()}
        verb={referral_web_return()}
        running={giveBack.running}
        failure={giveBack.failure}
        onSay={(missing) => void giveBack.run({ ...which, missing })}
        onClose={close}
      />
      <SayDialog
        opened={asking === 'decline'}
        title={referral_web_decline()}
        label={referral_web_decline_label()}
        description={referral_web_decline_hint()}
        verb={referral_web_decline()}
        running={decline.running}
        failure={decline.failure}
        onSay={(why) => void decline.run({ ...which, why })}
        onClose={close}
      />
      {asking === 'join' && view.openCase !== null ? (
        <JoinDialog view={view} openCase={view.openCase} onClose={close} />
      ) : null}
    </>
  );
}

type NextProps = { readonly view: AppealView; readonly onJoin: () => void };

function NextForAppeal({ view, onJoin }: NextProps) {
  const joins = view.openCase !== null;
  return (
    <NextStep
      title={referral_web_next_title()}
      detail={joins ? referral_web_next_has_case() : referral_web_next_no_case()}
      clause={4}
      action={
        joins ? (
          <Button onClick={onJoin}>{referral_web_join()}</Button>
        ) : (
          <Button
            renderRoot={(link) => (
              <Link {...link} to="/appeals/submit" search={{ pupilId: view.pupilId, appeals: view.id }} />
            )}
          >
            {referral_web_submit()}
          </Button>
        )
      }
    />
  );
}

const OtherAnswers = ({ onAsk }: { readonly onAsk: (asking: Asking) => void }) => (
  <div className="rf-actions">
    <Button variant="default" onClick={() => onAsk('return')}>
      {referral_web_return()}
    </Button>
    <Button variant="default" onClick={() => onAsk('decline')}>
      {referral_web_decline()}
    </Button>
  </div>
);
