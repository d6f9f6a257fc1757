import './setup.css';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { overview_setup_all, overview_setup_done, overview_setup_title } from '#messages';
import { Waiting } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import { setup } from '../rules/setup-steps.ts';

const laterSteps = ['roster', 'staff', 'composition'] as const;
type LaterStep = (typeof laterSteps)[number];

/** The ordinary pages; the steps only stand above them. */
const pages: Readonly<Record<LaterStep | 'slips', ComponentType>> = {
  roster: lazy(async () => ({
    default: (await import('#features/pupils/web/import/import-page.tsx')).ImportPage,
  })),
  staff: lazy(async () => {
    const { StaffPage } = await import('#features/access/web/staff-page.tsx');
    return { default: () => <StaffPage slips="/setup/slips" /> };
  }),
  slips: lazy(async () => {
    const { SlipsPage } = await import('#features/access/web/slips-page.tsx');
    return { default: () => <SlipsPage isStep /> };
  }),
  composition: lazy(async () => ({
    default: (await import('#features/council/web/composition-page.tsx')).CompositionPage,
  })),
};

/** One of the first steps: its own page under the line of steps. */
export function SetupStepPage() {
  const { step: asked }: { readonly step?: string } = useParams({ strict: false });
  // The slips are what the step of the staff ends with.
  const step = asked === 'slips' ? 'staff' : laterSteps.find((one) => one === asked);
  if (step === undefined) return <Navigate to="/setup" replace />;
  const Body = pages[asked === 'slips' ? 'slips' : step];
  return (
    <>
      <SetupBar step={step} />
      <Suspense fallback={<Waiting lines={6} />}>
        <Body />
      </Suspense>
    </>
  );
}

function SetupBar({ step }: { readonly step: LaterStep }) {
  const { data } = useAsk(setup, {});
  return (
    <nav className="tk-setup-bar" aria-label={overview_setup_title()}>
      <Link className="tk-quiet-link" to="/setup">
        {overview_setup_all()}
      </Link>
      <ol>
        {laterSteps.map((one) => (
          <li key={one} className={one === step ? 'tk-setup-here' : undefined}>
            <Link className="tk-quiet-link" to={`/setup/${one}`}>
              {say(`overview_setup_step_${one}`)}
            </Link>
            {data?.done.includes(one) === true ? (
              <span role="img" aria-label={overview_setup_done()}>
                {' '}
                <Icon name="check" size={15} />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
