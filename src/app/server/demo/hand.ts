import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { hashOfToken } from '#features/access/server/public.ts';
import { uploadFile } from '#features/documents/server/public.ts';
import type { ActionContract, OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { TestClock } from '#kernel/server/clock.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { house } from '../features.ts';
import { reasonsOf } from './reasons.ts';
import { scanBytes } from './scan.ts';

/** What the seeding holds: everybody's session, and the hand of the clock. */
export type Hand = {
  /** Does a deed as this person, as their screen would; a departure gets its written reason. */
  readonly act: <C extends ActionContract>(
    who: string,
    contract: C,
    input: z.input<C['input']>,
  ) => Promise<OutputOf<C>>;
  /** A signed paper as it comes from the scanner; gives the id of the file. */
  readonly scan: (who: string, name: string) => Promise<string>;
  /** Goes to this moment of the school; never back. */
  readonly goTo: (day: PlainDate, time?: string) => Promise<void>;
  /** The day of the story. */
  readonly now: () => PlainDate;
};

export type Sessions = ReadonlyMap<string, string>;

export function handOf(kernel: Kernel, clock: TestClock, schoolId: string, sessions: Sessions): Hand {
  const tokenOf = (who: string): Buffer => {
    const token = sessions.get(who);
    if (token === undefined) throw new Error(`Nobody of the demonstration is called ${who}`);
    return hashOfToken(token);
  };
  return {
    act: (who, contract, input) => act(kernel, tokenOf(who), contract, input),
    scan: async (who, name) => {
      const answer = await uploadFile(kernel, tokenOf(who), { name, bytes: scanBytes() });
      if (answer.kind !== 'done')
        throw new Error(`The demonstration could not store a scan: ${JSON.stringify(answer)}`);
      return answer.value.fileId;
    },
    goTo: async (day, time = '10:00') => {
      const moment = new Date(`${day}T${time}:00+05:00`);
      if (moment > clock.now()) clock.set(moment);
      await keepSessions(kernel, schoolId);
    },
    now: clock.today,
  };
}

const day = 24 * 3_600_000;

/** Nobody sits idle for months: the sessions of the seeding live on with its clock, and are ended after it. */
async function keepSessions(kernel: Kernel, schoolId: string): Promise<void> {
  await inSchool(kernel, schoolId, (tx) =>
    sql`update access_sessions set seen_at = ${tx.now}, ends_at = ${new Date(tx.now.getTime() + day)}
      where school_id = ${tx.schoolId}`.execute(tx.db),
  );
}

async function act<C extends ActionContract>(
  kernel: Kernel,
  tokenHash: Buffer,
  contract: C,
  input: z.input<C['input']>,
): Promise<OutputOf<C>> {
  const deed = house.deeds.find((one) => one.contract.name === contract.name);
  if (deed === undefined) throw new Error(`The house has no deed ${contract.name}`);
  const call = { tokenHash, input, requestId: randomUUID() };
  let answer = await deed.perform(kernel, { ...call, reasons: [] });
  if (answer.kind === 'needs-reasons')
    answer = await deed.perform(kernel, { ...call, reasons: reasonsOf(answer.departures) });
  if (answer.kind !== 'done')
    throw new Error(`${contract.name} on ${kernel.clock.today()} answered ${JSON.stringify(answer)}`);
  const schema: C['output'] = contract.output;
  return schema.parse(answer.value);
}
