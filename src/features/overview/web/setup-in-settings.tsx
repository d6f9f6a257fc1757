import './setup.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { whoAmI } from '#features/access/contract.ts';
import { hideSetup } from '#features/school/rules/setup-contract.ts';
import { overview_setup_in_settings, overview_setup_next, overview_setup_all, overview_setup_show } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { say } from '#ui/say.ts';
import { nextSetupStep, setup, setupKeepers, setupSteps } from '../rules/setup-steps.ts';
import { placeOfStep } from './place-of-step.ts';

/** Above the settings while first steps are open, also where the list was put away from My day. */
export function SetupInSettings() {
  const me = useAsk(whoAmI, {});
  const keeps = me.data?.roles.some((role) => setupKeepers.some((one) => one === role)) === true;
  const { data } = useAsk(setup, {}, { enabled: keeps });
  const next = data === undefined ? null : nextSetupStep(data.done);
  if (data === undefined || next === null) return null;
  return (
    <section
      className="tk-setup-strip"
      aria-label={overview_setup_in_settings({ n: data.done.length, of: setupSteps.length })}
    >
      <span>
        <b>{overview_setup_in_settings({ n: data.done.length, of: setupSteps.length })}</b>{' '}
        <Link className="tk-quiet-link" to={placeOfStep[next]}>
          {overview_setup_next({ step: say(`overview_setup_step_${next}`) })}
        </Link>
      </span>
      <Button component={Link} to="/setup" variant="default" size="compact-md">
        {overview_setup_all()}
      </Button>
      {data.hidden ? <ShowAgain /> : null}
    </section>
  );
}

function ShowAgain() {
  const hide = usePerform(hideSetup);
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        loading={hide.running}
        onClick={() => void hide.run({ hidden: false })}
      >
        {overview_setup_show()}
      </Button>
      <FailureNote failure={hide.failure} />
    </>
  );
}
