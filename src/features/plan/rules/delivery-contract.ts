import { z } from 'zod';
import { action } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';

export const attachReceipt = action({
  name: 'plan.attach-receipt',
  summary: 'Adds the scan of the signed receipt, or of the act of refusal, to a copy that was recorded without one.',
  clause: 14,
  may: [...wholeSchoolRoles, 'class-teacher'],
  input: z.object({ deliveryId: Id, fileId: Id }),
  output: z.object({ deliveryId: Id }),
  touches: ['plan', 'overview'],
});
