import { worksHere } from '#features/cases/server/public.ts';
import { attachFiles, fileFacts, isFreeFile } from '#features/documents/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { writePaper as decideWrite } from '../rules/write-paper.ts';
import { lockPaper } from './lock-paper.ts';
import { writerOf } from './reader-facts.ts';
import { savePaper } from './save-paper.ts';

export const writePaper = deed({
  contract: contract.writePaper,
  load: async (tx, input, actor) => {
    const which = { caseId: input.caseId, purpose: input.purpose, kind: input.body.kind };
    const locked = await lockPaper(tx, which, actor);
    if (locked === null) return null;
    const authorId = input.authorId ?? actor.personId;
    const forOther = authorId !== actor.personId;
    const authorWorks = !forOther || (await worksHere(tx, authorId));
    return {
      ...locked,
      authorId,
      forOther,
      authorWorks,
      files: await filesOf(tx, input.fileIds, actor.personId, locked.fileIds),
    };
  },
  decide: ({ state, input }) =>
    decideWrite(state.subject, {
      writer: writerOf(state.facts, state.subject.kind),
      body: input.body,
      forOther: state.forOther,
      authorWorks: state.authorWorks,
      files: state.files,
    }),
  save: async (tx, _decided, { state, input, actor }) => {
    const { body, fileIds } = input;
    const saved = await savePaper(tx, state, { state: 'written', body, authorId: state.authorId, fileIds });
    const about = { kind: 'dossier-paper', id: saved.paperId, caseId: input.caseId };
    const bound = await attachFiles(tx, fileIds, about, actor.personId);
    if (!bound) throw new Error('A file of the paper is bound elsewhere');
    return { value: saved, about };
  },
});

async function filesOf(tx: Tx, ids: readonly string[], personId: string, already: readonly string[]) {
  const facts = await fileFacts(tx, ids);
  return {
    own: ids.every((id) => already.includes(id) || isFreeFile(facts.get(id), personId)),
    images: ids.some((id) => facts.get(id)?.mediaType.startsWith('image/') === true),
  };
}
