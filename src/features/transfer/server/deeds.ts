import type { AnyPaper } from '#features/documents/server/public.ts';
import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { accept } from './accept.ts';
import { algorithm } from './algorithm.ts';
import { cards } from './cards.ts';
import { confirmCard } from './confirm-card.ts';
import { dropParcel } from './drop-parcel.ts';
import { transferList } from './list.ts';
import { markStep } from './mark-step.ts';
import { noteLost } from './note-lost.ts';
import { offer } from './offer.ts';
import { openParcel } from './open-parcel.ts';
import { ownCard } from './own-card.ts';
import { pupilsLike } from './pupils-like.ts';
import { readyToSend } from './ready-to-send.ts';
import { saveAlgorithm } from './save-algorithm.ts';
import { say } from './say.ts';
import { schoolsHere } from './schools-here.ts';
import { sendAgain } from './send-again.ts';
import { takeCard } from './take-card.ts';
import { transferOf } from './transfer.ts';

/** What transfers answer and do; the papers that go along are those of the rooms above. */
export const transferDeedsWith = (papers: readonly AnyPaper[]): readonly (AnyDeed | AnyReading)[] => [
  transferList,
  transferOf,
  ownCard,
  cards,
  schoolsHere,
  readyToSend,
  pupilsLike,
  algorithm,
  saveAlgorithm,
  takeCard,
  confirmCard,
  offer(papers),
  noteLost,
  sendAgain,
  say,
  accept,
  openParcel,
  dropParcel,
  markStep,
];
