import { sql } from 'kysely';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import * as rule from '../rules/close-account.ts';
import { endSessions, forgetDrafts } from './session-store.ts';

type State = {
  readonly id: string;
  readonly version: number;
  readonly closed: boolean;
  readonly isKeeper: boolean;
  readonly otherKeepers: number;
};

export const closeAccount = deed({
  contract: contract.closeAccount,
  load: (tx, input) => lockAccount(tx, input.accountId),
  decide: ({ state, actor }) => rule.closeAccount(state, actor),
  save: async (tx, _decided, { input }) => {
    const version = input.version + 1;
    await tx.db
      .updateTable('access_accounts')
      .set({ closed_at: tx.now, version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.accountId)
      .execute();
    await endSessions(tx, input.accountId);
    await forgetDrafts(tx, input.accountId);
    return { value: { version }, about: { kind: 'account', id: input.accountId } };
  },
});

/** Every open account is locked with it, so that the last two who let people in cannot close each other at once. */
async function lockAccount(tx: Tx, accountId: string): Promise<State | null> {
  const found = await sql<{ id: string; version: number; closed: boolean; keeper: boolean }>`
    select a.id, a.version, a.closed_at is not null as closed, exists (select 1 from school_posts o
      where o.school_id = a.school_id and o.person_id = a.person_id and o.kind in ('head', 'deputy', 'administrator')
        and o.starts_on <= ${tx.today} and (o.ends_on is null or o.ends_on >= ${tx.today})) as keeper
    from access_accounts a where a.school_id = ${tx.schoolId} and (a.closed_at is null or a.id = ${accountId})
    order by a.id for update of a`.execute(tx.db);
  const row = found.rows.find((one) => one.id === accountId);
  if (row === undefined) return null;
  const otherKeepers = found.rows.filter((one) => one.keeper && !one.closed && one.id !== accountId).length;
  return { id: row.id, version: row.version, closed: row.closed, isKeeper: row.keeper, otherKeepers };
}
