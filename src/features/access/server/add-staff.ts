import { addStaff as rule, nameKey } from '#features/school/rules/add-staff.ts';
import { defaultTitles } from '#features/school/rules/posts.ts';
import { insertPerson, insertPosts } from '#features/school/server/public.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { sql } from 'kysely';
import type { Kernel } from '#kernel/server/kernel.ts';
import { type AnyDeed, deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { addStaff as contract } from '../rules/staff-contract.ts';
import { makeInvitation } from './invitation-store.ts';

type Line = InputOf<typeof contract>['people'][number];

/** The deed needs the installation's key, so it is made for the kernel that performs it. */
export const addStaff: AnyDeed = {
  contract,
  perform: (kernel, call) => addStaffWith(kernel).perform(kernel, call),
};

const addStaffWith = (kernel: Kernel): AnyDeed =>
  deed({
    contract,
    load: async (tx) => ({ here: await namesHere(tx) }),
    decide: ({ state, input }) => rule(input.people, state.here),
    save: async (tx, people, { actor }) => {
      for (const line of people) await addOne(kernel, tx, line, actor.personId);
      const added = people.length;
      return { value: { added }, about: { kind: 'school', id: tx.schoolId }, text: { added } };
    },
  });

async function addOne(kernel: Kernel, tx: Tx, { name, posts }: Line, madeBy: string): Promise<void> {
  const personId = await insertPerson(tx, {
    name,
    nameRu: null,
    iin: null,
    phone: null,
    email: null,
    external: false,
  });
  const dates = { startsOn: tx.today, endsOn: null };
  const kinds = [...new Set(posts)];
  await insertPosts(
    tx,
    personId,
    kinds.map((kind) => ({ kind, title: defaultTitles[kind], dates })),
  );
  const invitationId = await makeInvitation(kernel, tx, personId, madeBy);
  const about = { kind: 'person', id: personId };
  tx.notes.push(
    { verb: 'school.add-person', clause: null, about, text: { name, posts: kinds } },
    { verb: 'access.invite', clause: null, about, text: { invitationId } },
  );
}

/** Locks the list of staff, so that two tables sent at once cannot bring the same people. */
async function namesHere(tx: Tx): Promise<ReadonlySet<string>> {
  await sql`select pg_advisory_xact_lock(hashtextextended('access add staff ' || ${tx.schoolId}, 0))`.execute(tx.db);
  const found = await sql<{ name: string }>`
    select concat_ws(' ', family, given, patronymic) as name from school_people where school_id = ${tx.schoolId}`.execute(
    tx.db,
  );
  return new Set(found.rows.map((row) => nameKey(row.name)));
}
