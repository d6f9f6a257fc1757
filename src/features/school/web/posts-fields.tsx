import { Button } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { school_web_post_another, school_web_post_n, school_web_remove } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { keyedRows } from './keyed-rows.ts';
import { emptyPost, PostFields, type PostDraft } from './post-fields.tsx';

const mostPosts = 10;

type Props = {
  readonly value: readonly PostDraft[];
  readonly today: PlainDate;
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (posts: readonly PostDraft[]) => void;
};

/** One post or several, each with its title and days. */
export function PostsFields({ value, today, errorOf, onChange }: Props) {
  return (
    <>
      {keyedRows(value).map(({ key, place, row: post }) => (
        <div key={key} className="tk-form-part" role="group" aria-label={school_web_post_n({ n: place + 1 })}>
          <PostFields
            value={post}
            at={`posts.${place}.`}
            errorOf={errorOf}
            onChange={(part) => onChange(value.map((one, at) => (at === place ? { ...one, ...part } : one)))}
          />
          {value.length === 1 ? null : (
            <div>
              <Button variant="subtle" onClick={() => onChange(value.filter((_, at) => at !== place))}>
                {school_web_remove()}
              </Button>
            </div>
          )}
        </div>
      ))}
      {value.length >= mostPosts ? null : (
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => onChange([...value, { ...emptyPost(today), startsOn: value.at(-1)?.startsOn ?? today }])}
          >
            {school_web_post_another()}
          </Button>
        </div>
      )}
    </>
  );
}
