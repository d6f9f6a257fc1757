import { sql } from 'kysely';
import { z } from 'zod';
import { Names } from '#kernel/pure/text.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { algorithm as contract } from '../contract.ts';
import { AlgorithmStep, ourAlgorithm, type Algorithm } from '../rules/algorithm.ts';

const Row = z.object({ number: z.number(), source: Names, steps: z.array(AlgorithmStep) });

/** The version in use: the last that was saved, else ours as number 0. */
export async function algorithmInUse(tx: Tx): Promise<{ readonly number: number; readonly algorithm: Algorithm }> {
  const found = await sql<unknown>`select number, source, steps from transfer_algorithms
    where school_id = ${tx.schoolId} order by number desc limit 1`.execute(tx.db);
  if (found.rows[0] === undefined) return { number: 0, algorithm: ourAlgorithm };
  const { number, source, steps } = Row.parse(found.rows[0]);
  return { number, algorithm: { schema: 'tirek-transfer-algorithm', version: 1, source, steps } };
}

export const algorithm = reading({ contract, read: (tx) => algorithmInUse(tx) });
