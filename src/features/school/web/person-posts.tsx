import { Button } from '@mantine/core';
import { useState } from 'react';
import { school_web_posts, school_web_posts_add, school_web_posts_empty } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { Panel } from '#ui/panel.tsx';
import type { Led, PostShown } from '../rules/person-fields.ts';
import { EndPost } from './end-post.tsx';
import { GivePosts } from './give-posts.tsx';
import { PostRow } from './post-row.tsx';
import type { Reader } from './reader.ts';
import { StandInDialog } from './stand-in-dialog.tsx';

type Props = {
  readonly personId: string;
  readonly posts: readonly PostShown[];
  readonly leads: readonly Led[];
  readonly reader: Reader;
};

/** Posts with their dates; a post is given and ended, never erased. */
export function PersonPosts({ personId, posts, leads, reader }: Props) {
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<PostShown | null>(null);
  const [absent, setAbsent] = useState<PostShown | null>(null);
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
          {school_web_posts_add()}
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
      {giving ? <GivePosts personId={personId} today={reader.today} onClose={() => setGiving(false)} /> : null}
      {absent === null ? null : <StandInDialog post={absent} today={reader.today} onClose={() => setAbsent(null)} />}
      {ending === null ? null : (
        <EndPost post={ending} posts={posts} leads={leads} today={reader.today} onClose={() => setEnding(null)} />
      )}
    </Panel>
  );
}
