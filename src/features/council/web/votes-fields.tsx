import { NumberInput } from '@mantine/core';
import {
  council_web_votes_abstained,
  council_web_votes_against,
  council_web_votes_for,
  council_web_votes_of,
  council_web_votes_too_many,
} from '#messages';
import type { Votes } from '../rules/meeting-view.ts';

const parts = ['for', 'against', 'abstained'] as const;
const none: Votes = { for: 0, against: 0, abstained: 0 };

/** Votes where the school counts them. */
export function VotesFields({
  votes,
  voters,
  onChange,
}: {
  readonly votes: Votes | null;
  /** Members in the room at the decision; null while it is not recorded. */
  readonly voters: number | null;
  readonly onChange: (votes: Votes) => void;
}) {
  const words = {
    for: council_web_votes_for(),
    against: council_web_votes_against(),
    abstained: council_web_votes_abstained(),
  };
  const cast = votes === null ? 0 : votes.for + votes.against + votes.abstained;
  return (
    <>
      <div className="cn-votes">
        {parts.map((part) => (
          <NumberInput
            key={part}
            label={words[part]}
            min={0}
            max={60}
            value={votes?.[part] ?? ''}
            onChange={(count) =>
              onChange({ ...(votes ?? none), [part]: typeof count === 'number' ? Math.trunc(count) : 0 })
            }
          />
        ))}
      </div>
      {voters === null ? null : (
        <p className="tk-small tk-dim" role="status">
          {cast > voters ? council_web_votes_too_many({ n: voters }) : council_web_votes_of({ n: voters })}
        </p>
      )}
    </>
  );
}
