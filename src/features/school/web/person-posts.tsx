import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_post_add,
  school_web_post_end,
  school_web_post_ended,
  school_web_post_end_text,
  school_web_post_given,
  school_web_post_last_day,
  school_web_posts,
  school_web_posts_empty,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { Panel } from '#ui/panel.tsx';
import { endPost, givePost, type Post } from '../contract.ts';
import type { PostShown } from '../rules/person-fields.ts';
import { named } from './named.ts';
import { emptyPost, PostFields, postInput } from './post-fields.tsx';
import { PostRow } from './post-row.tsx';
import type { Reader } from './reader.ts';
import { StandInDialog } from './stand-in-dialog.tsx';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

type Props = { readonly personId: string; readonly posts: readonly PostShown[]; readonly reader: Reader };

/** Posts with their dates; a post is given and ended, never erased. */
export function PersonPosts({ personId, posts, reader }: Props) {
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Post | null>(null);
  const [absent, setAbsent] = useState<Post | null>(null);
  return (
    <Panel
      title={school_web_posts()}
      aside={
        <Button
          variant="default"
          size="compact-md"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setGiving(true)}
        >
          {school_web_post_add()}
        </Button>
      }
    >
      {posts.length === 0 ? <p className="tk-dim">{school_web_posts_empty()}</p> : null}
      <ul className="tk-days">
        {posts.map((post) => (
          <PostRow
            key={post.id}
            post={post}
            today={reader.today}
            onEnd={() => setEnding(post)}
            onStandIn={() => setAbsent(post)}
          />
        ))}
      </ul>
      {giving ? <GivePost personId={personId} today={reader.today} onClose={() => setGiving(false)} /> : null}
      {absent === null ? null : <StandInDialog post={absent} today={reader.today} onClose={() => setAbsent(null)} />}
      {ending === null ? null : <EndPost post={ending} today={reader.today} onClose={() => setEnding(null)} />}
    </Panel>
  );
}

type GivePostProps = { readonly personId: string; readonly today: PlainDate; readonly onClose: () => void };

function GivePost({ personId, today, onClose }: GivePostProps) {
  const give = usePerform(givePost, {
    onDone: () => {
      tellDone(school_web_post_given());
      onClose();
    },
  });
  const { values, set, errorOf, check } = useFields(emptyPost(today), give.failure);
  const submit = (): void => {
    const input = check(givePost.input, { personId, ...postInput(values) });
    if (input !== null) void give.run(input);
  };
  return (
    <Dialog title={school_web_post_add()} onClose={onClose} wide>
      <div className="tk-form">
        <PostFields value={values} onChange={set} errorOf={errorOf} />
        <FailureNote failure={give.failure} />
        <div className="tk-form-end">
          <Button loading={give.running} onClick={submit}>
            {school_web_post_add()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type EndPostProps = { readonly post: Post; readonly today: PlainDate; readonly onClose: () => void };

function EndPost({ post, today, onClose }: EndPostProps) {
  const end = usePerform(endPost, {
    onDone: () => {
      tellDone(school_web_post_ended());
      onClose();
    },
  });
  const [lastDay, setLastDay] = useState<PlainDate | null>(today < post.startsOn ? post.startsOn : today);
  return (
    <Dialog title={named(post.title)} onClose={onClose}>
      <div className="tk-form">
        <p>{school_web_post_end_text()}</p>
        <DayInput
          label={school_web_post_last_day()}
          required
          value={lastDay}
          min={post.startsOn}
          onChange={setLastDay}
        />
        <FailureNote failure={end.failure} />
        <div className="tk-form-end">
          <Button
            loading={end.running}
            disabled={lastDay === null}
            onClick={() => (lastDay === null ? undefined : void end.run({ postId: post.id, endsOn: lastDay }))}
          >
            {school_web_post_end()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
