import { kazakhCase, type KazakhCase } from './kazakh-suffix.ts';

/**
 * A post or the name of a body in a case: «директоры» → «директорына», «хатшы» → «хатшыға». Such a phrase ends in a
 * possessive unless its -шы or -ші says who does something.
 */
export const kazakhPost = (post: string, form: KazakhCase): string =>
  kazakhCase(post, form, { possessed: /(?<!ш)[ыі]$/u.test(post) });
