import { z } from 'zod';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import {
  referral_web_need_author,
  referral_web_need_facts,
  referral_web_need_pupil,
  referral_web_need_relation,
} from '#messages';
import { refusalWords } from './refusal-words.ts';
import { emptyText } from '#ui/text-in-two.tsx';
import { AppealBody, Danger, type AppealView } from '../contract.ts';
import { checkAppeal } from '../rules/check-appeal.ts';

/** An appeal while it is typed: everything may still be missing. */
export const AppealDraft = z.object({
  pupil: z.object({ id: Id, label: z.string(), detail: z.string() }).nullable(),
  grounds: z.array(z.string()),
  facts: Text,
  happenedOn: PlainDate.nullable(),
  done: Text,
  asked: Text,
  danger: z.array(Danger),
  files: z.array(z.object({ fileId: Id, name: z.string() })),
  /** Recorded for a person without an account. */
  outside: z.boolean(),
  authorName: z.string(),
  authorRelation: z.string(),
});
export type AppealDraft = z.infer<typeof AppealDraft>;
export type Mistakes = Readonly<Record<string, string>>;

/** An empty sheet, with the pupil when the address names one. */
export const emptyAppeal = (language: string, pupil: AppealDraft['pupil'] = null): AppealDraft => ({
  pupil,
  grounds: [],
  facts: emptyText(language),
  happenedOn: null,
  done: emptyText(language),
  asked: emptyText(language),
  danger: [],
  files: [],
  outside: false,
  authorName: '',
  authorRelation: '',
});

/** A returned appeal taken up again: what was written stands in the form. */
export const draftOf = (appeal: AppealView): AppealDraft => ({
  ...emptyAppeal(appeal.facts.lang, { id: appeal.pupilId, label: appeal.pupilName, detail: appeal.className }),
  grounds: appeal.grounds,
  facts: appeal.facts,
  happenedOn: appeal.happenedOn,
  done: appeal.done ?? emptyText(appeal.facts.lang),
  asked: appeal.asked ?? emptyText(appeal.facts.lang),
  danger: appeal.danger,
  files: appeal.files.map(({ id, name }) => ({ fileId: id, name })),
});

/** What is sent: empty texts are left out. */
export const bodyOf = (draft: AppealDraft): AppealBody => ({
  grounds: draft.grounds,
  facts: draft.facts,
  happenedOn: draft.happenedOn,
  done: saidOrNull(draft.done),
  asked: saidOrNull(draft.asked),
  danger: draft.danger,
  fileIds: draft.files.map((file) => file.fileId),
});

/** Null instead of an empty text. */
export const saidOrNull = (text: Text): Text | null => (text.text.trim() === '' ? null : text);

/** Why it cannot be sent yet, per field; the rules of the server speak. */
export function mistakesIn(draft: AppealDraft, pack: Pack, today: PlainDate): Mistakes {
  const found: Record<string, string> = {};
  if (draft.pupil === null) found['pupil'] = referral_web_need_pupil();
  if (draft.facts.text.trim() === '') found['facts'] = referral_web_need_facts();
  const checked = checkAppeal(pack, draft, true, today);
  if (!checked.ok) {
    const where = checked.refusal.reason === 'happened-in-future' ? 'happenedOn' : 'grounds';
    found[where] = refusalWords(checked.refusal);
  }
  if (draft.outside && draft.authorName.trim().length < 3) found['authorName'] = referral_web_need_author();
  if (draft.outside && draft.authorRelation.trim().length < 2) found['authorRelation'] = referral_web_need_relation();
  return found;
}
