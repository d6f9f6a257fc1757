import type { z } from 'zod';
import { council_web_external } from '#messages';
import type { CompositionView } from '../rules/meeting-view.ts';
import { inTwo, partWord } from './council-words.ts';

type Members = z.infer<typeof CompositionView>['members'];

/** Chair and secretary first, as the order names them. */
export function CompositionMembers({ members }: { readonly members: Members }) {
  return (
    <ul className="cn-people">
      {members.map((one) => (
        <li key={one.id}>
          <span>{one.name}</span>
          <span className="tk-small tk-dim cn-block">
            {[
              ...(one.part === 'member' ? [] : [partWord(one.part)]),
              ...(one.post === null ? [] : [inTwo(one.post)]),
              ...(one.external ? [council_web_external()] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
