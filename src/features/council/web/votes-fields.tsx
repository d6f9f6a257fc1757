import { NumberInput } from '@mantine/core';
import { council_web_votes_abstained, council_web_votes_against, council_web_votes_for } from '#messages';
import type { Votes } from '../rules/meeting-view.ts';

const parts = ['for', 'against', 'abstained'] as const;
const none: Votes = { for: 0, against: 0, abstained: 0 };

/** Votes where the school counts them. */
export function VotesFields({
  votes,
  onChange,
}: {
  readonly votes: Votes | null;
  readonly onChange: (votes: Votes) => void;
}) {
  const words = {
    for: council_web_votes_for(),
    against: council_web_votes_against(),
    abstained: council_web_votes_abstained(),
  };
  return (
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
  );
}
