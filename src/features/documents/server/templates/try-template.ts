import type { PaperLanguage } from '#kernel/pure/text.ts';
import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchoolToRead } from '#kernel/server/tx.ts';
import { look, adoptTemplate } from '../../rules/wording/wording-contract.ts';
import { templateContent } from '../../rules/templates/template-content.ts';
import { readFileBytes } from '../file-vault.ts';
import type { Samples } from '../wording/samples.ts';
import { fillTemplate } from './fill-template.ts';
import { starterTemplate } from './starter-template.ts';
import { templateAddress, templateRow } from './template-store.ts';

type Printed = { readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string };
type Asked = { readonly tokenHash: Buffer | null; readonly paper: string };

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sampleDay = '2026-01-01';

/** A template of the school filled with the sample of its paper: nobody of the school stands in it. */
export async function tryTemplate(
  kernel: Kernel,
  samples: Samples,
  { tokenHash, paper, templateId }: Asked & { readonly templateId: string },
): Promise<Answer<Printed>> {
  const entered = await enter(kernel, tokenHash, adoptTemplate);
  if (entered.kind !== 'done') return entered;
  const sample = await samples(paper);
  const found = await inSchoolToRead(kernel, entered.value, async (tx) => {
    const row = await templateRow(tx, paper, templateId);
    return row === null ? null : { language: row.language, address: await templateAddress(tx, templateId) };
  });
  if (sample === null || found === null || found.address === null) return { kind: 'not-found' };
  const bytes = await readFileBytes(kernel, entered.value, found.address);
  const letter = sample.letters[found.language];
  const content = templateContent({ letter, words: sample.words, said: [] });
  const filled = await fillTemplate(bytes, { letter, content, date: sampleDay });
  return { kind: 'done', value: { bytes: filled, fileName: `${paper}.${found.language}.sample.docx`, mediaType } };
}

/** What a school begins its own template with. */
export async function startTemplate(
  kernel: Kernel,
  samples: Samples,
  { tokenHash, paper, language }: Asked & { readonly language: PaperLanguage },
): Promise<Answer<Printed>> {
  const entered = await enter(kernel, tokenHash, look);
  if (entered.kind !== 'done') return entered;
  const sample = await samples(paper);
  if (sample === null) return { kind: 'not-found' };
  const bytes = await starterTemplate(sample, language);
  return { kind: 'done', value: { bytes, fileName: `${paper}.${language}.template.docx`, mediaType } };
}

async function enter(
  kernel: Kernel,
  tokenHash: Buffer | null,
  { may }: Pick<typeof look, 'may'>,
): Promise<Answer<string>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const actor = await kernel.db.transaction().execute((db) => actorOf(kernel, db, tokenHash));
  if (actor === null) return { kind: 'signed-out' };
  return mayCall(may, actor) ? { kind: 'done', value: actor.schoolId } : { kind: 'forbidden' };
}
