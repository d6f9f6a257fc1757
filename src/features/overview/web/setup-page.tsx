import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { hideSetup } from '#features/school/rules/setup-contract.ts';
import {
  overview_setup_count,
  overview_setup_done,
  overview_setup_finish,
  overview_setup_hide,
  overview_setup_lede,
  overview_setup_open,
  overview_setup_show,
  overview_setup_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Page } from '#ui/page.tsx';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { nextSetupStep, setup, setupSteps } from '../rules/setup-steps.ts';
import { placeOfStep } from './place-of-step.ts';

/** The first steps of a school: what is done, what comes next. */
export function SetupPage() {
  const ask = useAsk(setup, {});
  return (
    <Page title={overview_setup_title()} lede={overview_setup_lede()}>
      <Answered ask={ask} lines={6}>
        {(told) => <Steps told={told} />}
      </Answered>
    </Page>
  );
}

function Steps({ told }: { readonly told: OutputOf<typeof setup> }) {
  const hide = usePerform(hideSetup);
  const next = nextSetupStep(told.done);
  return (
    <>
      <Queue title={overview_setup_count({ n: told.done.length, of: setupSteps.length })}>
        {setupSteps.map((step) => (
          <QueueRow
            key={step}
            title={<b>{say(`overview_setup_step_${step}`)}</b>}
            detail={say(`overview_setup_text_${step}`)}
            marks={
              told.done.includes(step) ? (
                <StatusBadge tone="done" icon="check">
                  {overview_setup_done()}
                </StatusBadge>
              ) : null
            }
            action={
              <Button component={Link} to={placeOfStep[step]} variant={step === next ? 'filled' : 'default'}>
                {overview_setup_open()}
              </Button>
            }
          />
        ))}
      </Queue>
      <div className="tk-form-end" style={{ marginTop: 20 }}>
        <Button component={Link} to="/" variant={next === null ? 'filled' : 'default'}>
          {overview_setup_finish()}
        </Button>
        {next === null ? null : (
          <Button variant="default" loading={hide.running} onClick={() => void hide.run({ hidden: !told.hidden })}>
            {told.hidden ? overview_setup_show() : overview_setup_hide()}
          </Button>
        )}
      </div>
      <FailureNote failure={hide.failure} />
    </>
  );
}
