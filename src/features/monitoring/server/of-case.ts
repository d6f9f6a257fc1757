import { sql } from 'kysely';
import { dossierOf } from '#features/dossier/server/public.ts';
import { guardiansOf } from '#features/pupils/server/public.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { checkOpen } from '../rules/check-contact.ts';
import { helpsChild, mayReadEntry } from '../rules/may-read-support.ts';
import { contactsOfCase } from './contact-store.ts';
import { readObservations } from './observation-store.ts';
import { reviewDueOf } from './review-due-of.ts';
import { readSupportCase } from './support-case.ts';

const mostObservations = 200;

export const supportOfCase = reading({
  contract: contract.supportOfCase,
  read: async (tx, input, actor) => {
    const ofCase = await readSupportCase(tx, input.caseId, actor);
    if (ofCase === null) return null;
    const { reader } = ofCase;
    const contacts = await contactsOfCase(tx, ofCase.id);
    const observations = await readObservations(tx, sql<boolean>`x.case_id = ${ofCase.id}`, mostObservations);
    const readsAll = helpsChild(reader);
    const guardians = readsAll ? await guardiansOf(tx, [ofCase.pupilId]) : [];
    return {
      caseId: ofCase.id,
      caseState: ofCase.state,
      pupilId: ofCase.pupilId,
      pupilName: ofCase.pupilName,
      today: tx.today,
      mayWrite: readsAll && checkOpen(ofCase.state).ok,
      readsAll,
      wholeSchool: reader.wholeSchool,
      personId: actor.personId,
      guardians: guardians.map(({ id, name }) => ({ id, name: fullName(name) })),
      contacts: contacts.filter((one) => mayReadEntry(one, reader)).map(({ caseId: _case, ...one }) => one),
      observations: observations
        .filter(({ authorId }) => mayReadEntry({ authorId, restricted: false }, reader))
        .map(({ caseId: _case, pupilName: _name, recordedAt: _at, ...one }) => one),
      reviewDueOn: await reviewDueOf(tx, ofCase),
      hasAct: await hasAct(tx, ofCase.id),
    };
  },
  openings: (_value, { caseId }) => [{ kind: 'case', id: caseId, rows: 1 }],
});

async function hasAct(tx: Tx, caseId: string): Promise<boolean> {
  const dossier = (await dossierOf(tx, [caseId], 'placing')).get(caseId);
  return dossier?.papers.some(({ kind, state }) => kind === 'living-conditions-act' && isThere(state)) ?? false;
}

const isThere = (state: string): boolean => state === 'written' || state === 'received';
