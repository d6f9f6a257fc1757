import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { school_web_post_given, school_web_posts_add } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DialogForm } from '#ui/dialog-form.tsx';
import { givePost } from '../contract.ts';
import { emptyPost, postInput, type PostDraft } from './post-fields.tsx';
import { PostsFields } from './posts-fields.tsx';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

type Props = { readonly personId: string; readonly today: PlainDate; readonly onClose: () => void };

/** Gives somebody who is there already one post or several. */
export function GivePosts({ personId, today, onClose }: Props) {
  const give = usePerform(givePost, {
    onDone: () => {
      tellDone(school_web_post_given());
      onClose();
    },
  });
  const first: { readonly posts: readonly PostDraft[] } = { posts: [emptyPost(today)] };
  const { values, set, errorOf, check } = useFields(first, give.failure);
  const submit = (): void => {
    const input = check(givePost.input, { personId, posts: values.posts.map(postInput) });
    if (input !== null) void give.run(input);
  };
  return (
    <DialogForm
      title={school_web_posts_add()}
      verb={school_web_posts_add()}
      deed={give}
      wide
      onSend={submit}
      onClose={onClose}
    >
      <PostsFields value={values.posts} today={today} errorOf={errorOf} onChange={(posts) => set({ posts })} />
    </DialogForm>
  );
}
