import { anyPaper, type AnyPaper, type Paper } from '#features/documents/server/public.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { readPetitionData, type PetitionData } from './petition-data.ts';
import { petitionLetter, petitionWords } from './petition-letter.ts';

/** Papers 17 and 18; the id is that of the petition. */
export const termPapers: readonly AnyPaper[] = [
  anyPaper(petitionPaper('removal-petition', 17, 19, 'remove')),
  anyPaper(petitionPaper('extension-petition', 18, 16, 'extend')),
];

function petitionPaper(paper: string, number: number, clause: number, kind: 'remove' | 'extend'): Paper<PetitionData> {
  return {
    paper,
    words: petitionWords,
    number,
    clause,
    may: [...everyStaffRole, 'council-member'],
    read: (tx, id, actor) => readPetitionData(tx, id, actor, kind),
    letter: (data, language) => petitionLetter(data, paper, language),
    about: ({ petition }) => ({ kind: 'petition', id: petition.id, caseId: petition.caseId }),
    dateOf: ({ petition }) => petition.filedOn,
  };
}
