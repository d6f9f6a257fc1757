import { council_web_ahead } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { departureWords, type Ahead } from './why-not.ts';

/** What would differ from the recommendations if it were done now; each will ask for a written reason (clause 2). */
export function DeparturesAhead({
  ahead,
  titled = true,
}: {
  readonly ahead: readonly Ahead[];
  readonly titled?: boolean;
}) {
  if (ahead.length === 0) return null;
  return (
    <div className="cn-ahead tk-small">
      {titled ? <p className="tk-dim">{council_web_ahead()}</p> : null}
      <ul>
        {ahead.map((one) => (
          <li key={`${one.what} ${JSON.stringify(one.facts)}`}>
            {departureWords(one)} <ClauseChip clause={one.clause} />
          </li>
        ))}
      </ul>
    </div>
  );
}
