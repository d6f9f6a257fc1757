import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { appeal } from './appeal.ts';
import { declineAppeal } from './decline-appeal.ts';
import { editSubmission } from './edit-submission.ts';
import { joinAppeal } from './join-appeal.ts';
import { appeals, myAppeals } from './lists.ts';
import { recordAppeal } from './record-appeal.ts';
import { resendAppeal } from './resend-appeal.ts';
import { returnAppeal } from './return-appeal.ts';
import { submission } from './submission.ts';
import { submitCase } from './submit-case.ts';
import { whomToCall } from './whom-to-call.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';
import { writeAppeal } from './write-appeal.ts';

/** What appeals and submissions answer and do (clause 4). */
export const referralDeeds: readonly (AnyDeed | AnyReading)[] = [
  writeAppeal,
  recordAppeal,
  resendAppeal,
  withdrawAppeal,
  returnAppeal,
  declineAppeal,
  joinAppeal,
  submitCase,
  editSubmission,
  myAppeals,
  appeals,
  appeal,
  whomToCall,
  submission,
];
