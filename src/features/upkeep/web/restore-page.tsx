import {
  upkeep_fill_restore_lede,
  upkeep_fill_restore_title,
  upkeep_fill_restored,
  upkeep_fill_restored_next,
  upkeep_fill_restored_title,
} from '#messages';
import { FailureNote } from '#ui/failure-note.tsx';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import type { FillingState } from '../rules/fill-contract.ts';
import { FillingPage } from './filling-page.tsx';
import { RestoreForm } from './restore-form.tsx';
import { SendBackup } from './send-backup.tsx';

/** On an empty installation: a backup and its phrase instead of founding a school. */
export const RestorePage = () => (
  <FillingPage
    title={upkeep_fill_restore_title()}
    lede={upkeep_fill_restore_lede()}
    command="npm run tirek -- restore FILE --data DIR"
    wordsOfEnd={restoredWords}
  >
    {(state, code) => (
      <div className="tk-door-card">
        {state.kind === 'failed' ? (
          <FailureNote failure={{ kind: 'refused', refusal: { reason: state.reason, facts: {} } }} />
        ) : null}
        {state.kind === 'arrived' ? <RestoreForm arrived={state} code={code} /> : null}
        <SendBackup isFirst={state.kind !== 'arrived'} code={code} />
      </div>
    )}
  </FillingPage>
);

function restoredWords({ restored }: Extract<FillingState, { kind: 'done' }>) {
  if (restored === null) return null;
  const { madeAt, rows, files, entries } = restored;
  const when = { day: longDay(dayOfMoment(madeAt)), hour: hourOf(madeAt) };
  return (
    <>
      <h2>{upkeep_fill_restored_title()}</h2>
      <p>{upkeep_fill_restored({ ...when, rows, files, entries })}</p>
      <p className="tk-dim">{upkeep_fill_restored_next()}</p>
    </>
  );
}
