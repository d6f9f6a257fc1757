import { council_web_valid } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Icon } from '#ui/icon.tsx';
import { departureWords, type Ahead } from './why-not.ts';

export type ValidityLineProps = { readonly members: number; readonly departures: readonly Ahead[] };

/** Whether a composition is as recommended, and if not, why (clauses 6, 7). */
export function ValidityLine({ members, departures }: ValidityLineProps) {
  if (departures.length === 0) {
    return (
      <p className="cn-valid">
        <Icon name="check" /> <span>{council_web_valid({ n: members })}</span> <ClauseChip clause={6} />
      </p>
    );
  }
  return (
    <ul className="cn-invalid">
      {departures.map((one) => (
        <li key={one.what}>
          <Icon name="info" /> <span>{departureWords(one)}</span> <ClauseChip clause={one.clause} />
        </li>
      ))}
    </ul>
  );
}
