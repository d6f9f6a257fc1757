import { ok, refuse, type Result } from '#kernel/pure/result.ts';

/** Only a picture that was sent as an emblem, and so was checked, may stand on papers. Null takes the emblem off. */
export const setEmblem = (emblemId: string | null, wasChecked: boolean): Result<string | null> =>
  emblemId === null || wasChecked ? ok(emblemId) : refuse('emblem-not-checked');
