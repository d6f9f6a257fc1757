import { sql } from 'kysely';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { deed, type AnyDeed } from '#kernel/server/perform.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { checkWording } from '../../rules/wording/check-wording.ts';
import * as contract from '../../rules/wording/wording-contract.ts';
import type { WordingOfPaper } from '../../rules/wording/wording-of-paper.ts';
import { lockLook, raiseLook, type LookRow } from './look-store.ts';
import { wordingOf, type Samples } from './samples.ts';

type State = LookRow & { readonly wording: WordingOfPaper };

/** One sentence of one paper in one language. What was said before keeps the time until which it held. */
export const setWording = (samples: Samples): AnyDeed =>
  deed({
    contract: contract.setWording,
    load: async (tx, { paper }): Promise<State | null> => {
      const sample = await samples(paper);
      return sample === null ? null : { ...(await lockLook(tx, paper)), wording: wordingOf(sample) };
    },
    decide: ({ state, input }) => checkWording(state.wording, input),
    save: async (tx, text, { state, input, actor }) => {
      const version = state.version + 1;
      await endSaid(tx, input);
      if (text !== null) await say(tx, { ...input, text, by: actor.personId });
      await raiseLook(tx, input.paper, version);
      return {
        value: { version },
        about: { kind: 'paper-look', id: tx.schoolId },
        text: { paper: input.paper, key: input.key, language: input.language, text },
      };
    },
  });

type Place = { readonly paper: string; readonly key: string; readonly language: PaperLanguage };

async function endSaid(tx: Tx, { paper, key, language }: Place): Promise<void> {
  await sql`
    update documents_wordings set until = ${tx.now}
    where school_id = ${tx.schoolId} and paper = ${paper} and key = ${key} and language = ${language} and until is null`.execute(
    tx.db,
  );
}

async function say(tx: Tx, said: Place & { readonly text: string; readonly by: string }): Promise<void> {
  await tx.db
    .insertInto('documents_wordings')
    .values({
      school_id: tx.schoolId,
      id: newId(tx.now.getTime()),
      paper: said.paper,
      key: said.key,
      language: said.language,
      text: said.text,
      set_by: said.by,
      since: tx.now,
    })
    .execute();
}
