import { sql } from 'kysely';
import { doorReading } from '#kernel/server/door.ts';
import * as contract from '../contract.ts';
import { order61 } from '../rules/order-61-2023.ts';
import { Pack } from '../rules/pack.ts';

export const doorPack = doorReading(contract.doorPack, async (kernel) => {
  const found = await sql<{ body: unknown }>`select procedure_door_pack(${kernel.clock.today()}) as body`.execute(
    kernel.db,
  );
  const body = found.rows[0]?.body ?? null;
  const { tasks, basis, clauses } = body === null ? order61 : Pack.parse(body);
  return { kind: 'done', value: { tasks, basis: basis.names, clauses } };
});
