import { textFor } from '#features/council/web/council-words.ts';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import type { Said } from '../rules/link-view.ts';

/** What was said through a link, the latest first. */
export function SaidList({ said, name }: { readonly said: readonly Said[]; readonly name?: string }) {
  if (said.length === 0) return null;
  return (
    <ul className="lk-list">
      {said.map((one) => (
        <li key={one.saidAt}>
          <b>
            {name === undefined ? '' : `${name}: `}
            {say(`links_web_said_${one.kind}`)}
          </b>
          {one.words === null ? '' : `: ${textFor(one.words)}`}{' '}
          <span className="tk-small tk-dim">
            {longDay(dayOfMoment(one.saidAt))}, {hourOf(one.saidAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
