import type { Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { appealSetting, pupilExists, type AppealSetting } from './appeal-setting.ts';
import { ownFiles } from './own-files.ts';

type Wanted = { readonly pupilId: string; readonly fileIds: readonly string[] };

/** What a new appeal is judged by; null when there is no such pupil in this school. */
export async function loadForWriting(
  tx: Tx,
  input: Wanted,
  actor: Actor,
): Promise<(AppealSetting & { readonly filesOwn: boolean }) | null> {
  if (!(await pupilExists(tx, input.pupilId))) return null;
  return { ...(await appealSetting(tx)), filesOwn: await ownFiles(tx, input.fileIds, actor.personId) };
}
