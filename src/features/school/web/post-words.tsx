import type { Names } from '#kernel/pure/text.ts';
import { say } from '#ui/say.ts';
import { named } from './named.ts';
import type { PostKind } from '../rules/posts.ts';

/** The role a post gives, in the reader's language. */
export const postKindWord = (kind: PostKind): string => say(`school_web_post_${kind}`);

/** Titles of the posts in one line, each once. */
export const postsLine = (posts: readonly { readonly title: Names }[]): string =>
  [...new Set(posts.map((post) => named(post.title)))].join(', ');
