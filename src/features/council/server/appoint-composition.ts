import { sql } from 'kysely';
import { attachScans } from '#features/documents/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { schoolOf } from '#features/school/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import type { Names } from '#kernel/pure/text.ts';
import { addDays, maxDate } from '#kernel/pure/plain-date.ts';
import { refuse } from '#kernel/pure/result.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { appointComposition as contract } from '../contract.ts';
import { checkComposition } from '../rules/check-composition.ts';
import { refreshReaders } from './agenda-readers.ts';
import { holdersOn, type Holder } from './composition-store.ts';
import { tellChanged } from './notice-store.ts';

type Input = InputOf<typeof contract>;
type State = {
  readonly newId: string;
  readonly pack: Pack;
  readonly holders: Map<string, Holder>;
  readonly scanFound: boolean;
};

const guest: Names = { kk: 'шақырылған маман', ru: 'приглашенный специалист' };

/** Clause 6: the head's order; the composition before ends the day before, meetings already called follow the new one. */
export const appointComposition = deed({
  contract,
  load: async (tx, input): Promise<State> => {
    const id = newId(tx.now.getTime());
    const school = await schoolOf(tx, input.startsOn);
    const scans = input.fileId === null ? [] : [input.fileId];
    return {
      newId: id,
      pack: await packById(tx, school.packId),
      holders: await holdersOn(
        tx,
        input.members.map((one) => one.personId),
        maxDate(input.startsOn, tx.today),
      ),
      scanFound: await attachScans(tx, scans, { kind: 'composition', id }),
    };
  },
  decide: ({ state, input }) => {
    if (!state.scanFound) return refuse('scan-missing');
    const unknown = input.members.some((one) => !state.holders.has(one.personId));
    if (unknown) return refuse('person-unknown');
    const members = input.members.map(({ personId, part }) => {
      const holder = state.holders.get(personId);
      const posts = holder?.posts.map((one) => one.kind) ?? [];
      return { personId, part, name: holder?.name ?? '', external: holder?.external ?? true, posts };
    });
    return checkComposition(state.pack, { ...input, members });
  },
  save: async (tx, _decided, { state, input, actor }) => {
    await endEarlier(tx, input);
    await sql`
      insert into council_compositions (school_id, id, order_number, order_on, starts_on, ends_on, file_id,
        after_the_fact, version)
      values (${tx.schoolId}, ${state.newId}, ${input.orderNumber}, ${input.orderOn}, ${input.startsOn}, ${input.endsOn}, ${input.fileId},
        ${input.startsOn < tx.today}, 1)`.execute(tx.db);
    const rows = input.members.map((one, at) => ({
      ...one,
      position: at + 1,
      post: state.holders.get(one.personId)?.posts[0]?.title ?? guest,
    }));
    await sql`
      insert into council_members (school_id, composition_id, person_id, part, post, position)
      select ${tx.schoolId}::uuid, ${state.newId}::uuid, "personId", part, post, position
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("personId" uuid, part text, post jsonb, position smallint)`.execute(
      tx.db,
    );
    for (const meetingId of await takeOverMeetings(tx, state.newId, input)) {
      await refreshReaders(tx, meetingId);
      await tellChanged(tx, meetingId, actor.personId);
    }
    return { value: { id: state.newId }, about: { kind: 'composition', id: state.newId } };
  },
});

async function endEarlier(tx: Tx, input: Input): Promise<void> {
  await sql`
    update council_compositions set ends_on = ${addDays(input.startsOn, -1)}::date, version = version + 1
    where school_id = ${tx.schoolId} and starts_on < ${input.startsOn}::date
      and (ends_on is null or ends_on >= ${input.startsOn}::date)`.execute(tx.db);
}

/** Meetings already called follow the new order. */
async function takeOverMeetings(tx: Tx, id: string, input: Input): Promise<readonly string[]> {
  const taken = await sql<{ id: string }>`
    update council_meetings set composition_id = ${id}
    where school_id = ${tx.schoolId} and state = 'called' and held_on >= ${input.startsOn}::date
      and (${input.endsOn}::date is null or held_on <= ${input.endsOn}::date) returning id`.execute(tx.db);
  return taken.rows.map((row) => row.id);
}
