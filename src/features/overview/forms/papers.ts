import { anyPaper, type AnyPaper } from '#features/documents/server/public.ts';
import { recordCardPaper } from './record-card-paper.ts';
import { recordJournalPaper } from './record-journal-paper.ts';
import { storyPaper } from './story-paper.ts';

/** Papers 20 and 21, and the story for the family: they gather what the rooms above hold. */
export const overviewPapers: readonly AnyPaper[] = [
  anyPaper(recordCardPaper),
  anyPaper(recordJournalPaper),
  anyPaper(storyPaper),
];
