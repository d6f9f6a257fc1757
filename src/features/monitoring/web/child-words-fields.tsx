import { Checkbox } from '@mantine/core';
import { monitoring_child_declined_tick, monitoring_child_hint } from '#messages';
import type { Text } from '#kernel/pure/text.ts';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import type { ChildWordsBody } from '../rules/review-contract.ts';

const parts = ['hard', 'helps', 'wants'] as const;

export const noChildWords: ChildWordsBody = { declined: false, hard: null, helps: null, wants: null };

/** Whether something was said, or the child did not wish to. */
export const isHeard = (value: ChildWordsBody): boolean =>
  value.declined || parts.some((part) => (value[part]?.text ?? '').trim() !== '');

type Props = { readonly value: ChildWordsBody; readonly onChange: (value: ChildWordsBody) => void };

/** The child's own words, first; not to take part is theirs to choose. */
export const ChildWordsFields = ({ value, onChange }: Props) => (
  <>
    <p className="tk-small tk-dim">{monitoring_child_hint()}</p>
    <Checkbox
      label={monitoring_child_declined_tick()}
      checked={value.declined}
      onChange={(event) => onChange({ ...noChildWords, declined: event.currentTarget.checked })}
    />
    {value.declined
      ? null
      : parts.map((part) => (
          <TextInTwo
            key={part}
            label={say(`monitoring_child_${part}`)}
            minRows={2}
            value={value[part] ?? emptyText(getLanguage())}
            onChange={(text: Text) => onChange({ ...value, [part]: text })}
          />
        ))}
  </>
);
