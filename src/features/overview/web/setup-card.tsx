import { Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { whoAmI } from '#features/access/contract.ts';
import { hideSetup } from '#features/school/rules/setup-contract.ts';
import {
  overview_setup_count,
  overview_setup_go_on,
  overview_setup_hide,
  overview_setup_next,
  overview_setup_title,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { nextSetupStep, setup, setupKeepers, setupSteps } from '../rules/setup-steps.ts';
import './setup.css';

/** On My day until the school stands or the list is put away. */
export function SetupCard() {
  const me = useAsk(whoAmI, {});
  const keeps = me.data?.roles.some((role) => setupKeepers.some((one) => one === role)) === true;
  const ask = useAsk(setup, {}, { enabled: keeps });
  const hide = usePerform(hideSetup);
  const next = ask.data === undefined ? null : nextSetupStep(ask.data.done);
  if (ask.data === undefined || ask.data.hidden || next === null) return null;
  const n = ask.data.done.length;
  const count = overview_setup_count({ n, of: setupSteps.length });
  return (
    <div className="tk-setup-card">
      <Panel title={overview_setup_title()} aside={<span className="tk-dim">{count}</span>}>
        <Progress value={(n / setupSteps.length) * 100} aria-label={count} />
        <p style={{ margin: '12px 0' }}>{overview_setup_next({ step: say(`overview_setup_step_${next}`) })}</p>
        <div className="tk-form-end">
          <Button component={Link} to="/setup">
            {overview_setup_go_on()}
          </Button>
          <Button variant="default" loading={hide.running} onClick={() => void hide.run({ hidden: true })}>
            {overview_setup_hide()}
          </Button>
        </div>
        <FailureNote failure={hide.failure} />
      </Panel>
    </div>
  );
}
