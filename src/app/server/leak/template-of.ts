import { startTemplate, uploadTemplate } from '#features/documents/server/public.ts';
import { samples } from '../features.ts';
import type { Side } from './prepared-side.ts';
import { tokenHash } from './token-hash.ts';

/** A template of the notice that waits to be used in a school. */
export async function templateOf(side: Side): Promise<string> {
  const { kernel } = side.school;
  const place = { paper: 'notice', language: 'kk' } as const;
  const head = tokenHash(side.tokenOf('head'));
  const start = await startTemplate(kernel, samples, { tokenHash: head, ...place });
  if (start.kind !== 'done') throw new Error(JSON.stringify(start));
  const upload = { ...place, name: 'notice.docx', bytes: start.value.bytes };
  const answer = await uploadTemplate(kernel, samples, head, upload);
  if (answer.kind !== 'done' || answer.value.templateId === null) throw new Error(JSON.stringify(answer));
  return answer.value.templateId;
}
