import { Button } from '@mantine/core';
import {
  upkeep_fill_demo_again,
  upkeep_fill_demo_done,
  upkeep_fill_demo_done_title,
  upkeep_fill_demo_lede,
  upkeep_fill_demo_real,
  upkeep_fill_demo_start,
  upkeep_fill_demo_title,
  upkeep_fill_demo_warning,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { fillDemonstration } from '../rules/fill-contract.ts';
import { FillingPage, type Code } from './filling-page.tsx';

/** On an empty installation: a made-up school, after saying what that means for the folder. */
export const ShowSchoolPage = () => (
  <FillingPage
    title={upkeep_fill_demo_title()}
    lede={upkeep_fill_demo_lede()}
    command="npm run demo"
    wordsOfEnd={shownWords}
  >
    {(state, code) => <Begin code={code} failed={state.kind === 'failed' ? state.reason : null} />}
  </FillingPage>
);

type BeginProps = { readonly code: Code; readonly failed: string | null };

function Begin({ code, failed }: BeginProps) {
  const begin = usePerform(fillDemonstration);
  const failure = failed === null ? null : ({ kind: 'refused', refusal: { reason: failed, facts: {} } } as const);
  return (
    <div className="tk-door-card">
      <b>{upkeep_fill_demo_warning()}</b>
      <div>
        <p>{upkeep_fill_demo_real()}</p>
        <pre className="tk-upkeep-command">npm start -- --data DIR</pre>
        <p>{upkeep_fill_demo_again()}</p>
        <pre className="tk-upkeep-command">npm run demo -- --reset --data DIR</pre>
      </div>
      <FailureNote failure={begin.failure ?? failure} />
      <Button size="md" loading={begin.running} onClick={() => void begin.run(code)}>
        {upkeep_fill_demo_start()}
      </Button>
    </div>
  );
}

const shownWords = () => (
  <>
    <h2>{upkeep_fill_demo_done_title()}</h2>
    <p>{upkeep_fill_demo_done()}</p>
  </>
);
