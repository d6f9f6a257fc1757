import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { addFigures } from './add-figures.ts';
import { childrenOfMe } from './children-of-me.ts';
import { closeReturn } from './close-return.ts';
import { contactVersions } from './contact-versions.ts';
import { correctContact } from './correct-contact.ts';
import { duesOfMe } from './dues-of-me.ts';
import { figures } from './figures.ts';
import { holdReview } from './hold-review.ts';
import { observe } from './observe.ts';
import { supportOfCase } from './of-case.ts';
import { addPhrase, dropPhrase } from './phrases.ts';
import { recordContact } from './record-contact.ts';
import { reviews } from './reviews.ts';
import { undoFigures } from './undo-figures.ts';
import { undoObservation } from './undo-observation.ts';
import { withdrawContact } from './withdraw-contact.ts';
import { writeChildWords } from './write-child-words.ts';

/** What the support log answers and does (clauses 14, 15, 17). */
export const monitoringDeeds: readonly (AnyDeed | AnyReading)[] = [
  supportOfCase,
  recordContact,
  correctContact,
  withdrawContact,
  closeReturn,
  contactVersions,
  observe,
  undoObservation,
  childrenOfMe,
  addPhrase,
  dropPhrase,
  duesOfMe,
  figures,
  addFigures,
  undoFigures,
  writeChildWords,
  holdReview,
  reviews,
];
