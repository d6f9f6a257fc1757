import { schoolOf } from '#features/school/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** School setting: days within which the reply of the commission is looked for. */
export const replyDaysOf = async (tx: Tx): Promise<number> => (await schoolOf(tx)).settings.commissionReplyDays;
