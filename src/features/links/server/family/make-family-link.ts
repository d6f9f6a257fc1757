import { sql } from 'kysely';
import { lockCase } from '#features/cases/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { type AnyDeed, deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { makeFamilyLink as contract } from '../../contract.ts';
import { checkFamilyMaking, lastDayOfFamily } from '../../rules/check-link.ts';
import { guardianshipOf } from '../guardianship-of.ts';
import { insertLink } from '../insert-link.ts';
import { aboutLink } from '../lock-link.ts';

/** The deed needs the installation's key, so it is made for the kernel that performs it. */
export const makeFamilyLink: AnyDeed = {
  contract,
  perform: (kernel, call) => makeFamilyLinkWith(kernel).perform(kernel, call),
};

const makeFamilyLinkWith = (kernel: Kernel): AnyDeed =>
  deed({
    contract,
    load: async (tx, input, actor) => {
      const locked = await lockCase(tx, input.caseId, reachOf(actor));
      if (locked === null) return null;
      const guardianship = await guardianshipOf(tx, input.guardianId, locked.pupilId);
      return { case: locked, guardianship, hasLink: await hasLink(tx, locked.id, input.guardianId) };
    },
    decide: ({ state }) =>
      checkFamilyMaking({
        caseOpen: state.case.state === 'submitted' || state.case.state === 'on-record',
        guardianship: state.guardianship,
        hasAddress: kernel.publicUrl !== undefined,
        hasLink: state.hasLink,
      }),
    save: async (tx, _decided, { state, input, actor }) => {
      const { id: caseId, endsOn } = state.case;
      const binding = { kind: 'family', case_id: caseId, guardian_id: input.guardianId } as const;
      const id = await insertLink(tx, { kernel, actor }, binding, lastDayOfFamily(endsOn, tx.today));
      return { value: { linkId: id, version: 1 }, about: aboutLink({ id, caseId, meeting: null }) };
    },
  });

async function hasLink(tx: Tx, caseId: string, guardianId: string): Promise<boolean> {
  const found = await sql`
    select 1 from links_links where school_id = ${tx.schoolId} and case_id = ${caseId} and guardian_id = ${guardianId}`.execute(
    tx.db,
  );
  return found.rows.length > 0;
}
