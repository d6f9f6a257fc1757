import { council_web_kept_title, council_web_valid } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import { departureWords, type Ahead } from './why-not.ts';

export type ValidityLineProps = {
  readonly members: number;
  readonly departures: readonly Ahead[];
  /** What of the clauses is kept: opens as the reasons of the line. */
  readonly kept?: readonly Ahead[];
};

/** Whether a composition is as recommended, and why (clauses 6, 7). */
export function ValidityLine({ members, departures, kept }: ValidityLineProps) {
  return (
    <>
      {departures.length === 0 ? (
        <p className="cn-valid">
          <Icon name="check" /> <span>{council_web_valid({ n: members })}</span> <ClauseChip clause={6} />
        </p>
      ) : (
        <ul className="cn-invalid">
          {departures.map((one) => (
            <li key={one.what}>
              <Icon name="info" /> <span>{departureWords(one)}</span> <ClauseChip clause={one.clause} />
            </li>
          ))}
        </ul>
      )}
      {kept === undefined || kept.length === 0 ? null : <Kept kept={kept} />}
    </>
  );
}

const Kept = ({ kept }: { readonly kept: readonly Ahead[] }) => (
  <details className="cn-kept tk-small">
    <summary>{council_web_kept_title()}</summary>
    <ul>
      {kept.map((one) => (
        <li key={one.what}>
          <Icon name="check" size={14} /> <span>{say(`council_web_kept_${one.what}`, factsOf(one))}</span>{' '}
          <ClauseChip clause={one.clause} />
        </li>
      ))}
    </ul>
  </details>
);

const factsOf = ({ facts }: Ahead): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, Array.isArray(fact) ? fact.join(', ') : fact]));
