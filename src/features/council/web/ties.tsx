import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  council_web_tie_add,
  council_web_tie_drop,
  council_web_tie_drop_of,
  council_web_tie_votes,
  council_web_ties,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import type { Tie } from '../rules/tie-view.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { dropTie, sayTie } from '../rules/tie-contract.ts';
import { abstaining } from '../rules/ties.ts';
import { TieDialog } from './tie-dialog.tsx';
import { mayDo, useMe, type Me } from '#features/cases/web/use-me.ts';
import { mayKeep } from './may-keep.ts';

export type TiesProps = { readonly view: MeetingView; readonly item: ItemView };

/** Ours: who of the Council is tied to this question and abstains on it. */
export function Ties({ view, item }: TiesProps) {
  const me = useMe();
  const [asked, setAsked] = useState(false);
  const drop = usePerform(dropTie);
  if (item.pupil === null && item.ties.length === 0) return null;
  const open = moveMeeting(view.state, 'prepare').ok && mayDo(me, sayTie);
  return (
    <div className="cn-ties">
      {item.ties.length === 0 ? null : (
        <ul className="tk-small" aria-label={council_web_ties()}>
          {item.ties.map((tie) => (
            <li key={tie.personId}>
              <Icon name="info" size={15} /> {council_web_ties()}: <b>{tie.name}</b> ({wordsOf(tie)})
              {open && tie.said && isFor(tie, me) ? (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  aria-label={council_web_tie_drop_of({ name: tie.name })}
                  loading={drop.running}
                  onClick={() => void drop.run({ itemId: item.id, personId: tie.personId })}
                >
                  {council_web_tie_drop()}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <VotesNote view={view} item={item} />
      {open ? (
        <Button variant="subtle" size="compact-sm" aria-haspopup="dialog" onClick={() => setAsked(true)}>
          {council_web_tie_add()}
        </Button>
      ) : null}
      {asked && me !== undefined ? <TieDialog view={view} item={item} me={me} onClose={() => setAsked(false)} /> : null}
      <FailureNote failure={drop.failure} />
    </div>
  );
}

/** Where votes are counted: the tied are added by the program. */
function VotesNote({ view, item }: TiesProps) {
  const here = view.people.filter((one) => one.present === true).map((one) => one.id);
  const n = abstaining(item.ties, here).length;
  if (!view.settings.votesCounted || view.state !== 'opened' || n === 0) return null;
  return <p className="tk-small tk-dim">{council_web_tie_votes({ n })}</p>;
}

const isFor = (tie: Tie, me: Me | undefined): boolean => mayKeep(me) || tie.personId === me?.personId;

const wordsOf = ({ kind, guardian }: Tie): string =>
  guardian === null ? say(`council_web_tie_${kind}`) : `${say(`council_web_tie_${kind}`)}, ${guardian}`;
