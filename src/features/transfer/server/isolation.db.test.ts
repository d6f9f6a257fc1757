import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { inSchool } from '#kernel/server/tx.ts';
import { seedSchool } from '../../../testing/seed-school.ts';
import { seedCase } from '../../../testing/council-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { overviewPapers } from '#features/overview/forms/papers.ts';
import { offer as offerWith } from './offer.ts';
import { dropParcel } from './drop-parcel.ts';
import { openParcel } from './open-parcel.ts';
import { transferList } from './list.ts';
import { transferOf } from './transfer.ts';
import pg from 'pg';

const offer = offerWith([...overviewPapers]);
const tables = [
  'transfer_schools',
  'transfer_algorithms',
  'transfer_transfers',
  'transfer_steps',
  'transfer_messages',
  'transfer_parcels',
];

let school: TestSchool;
let thirdId: string;
let transferId: string;
beforeAll(async () => {
  school = await testSchool();
  const client = new pg.Client({ connectionString: school.superUrl });
  await client.connect();
  const third = await seedSchool(client, school.clock, {
    bin: '050140000001',
    name: 'Үшінші',
    token: () => Buffer.from(randomUUID()),
  });
  await client.end();
  thirdId = third.school;
  const caseId = await seedCase(school, school.ids.pupil, 1, 'on-record', '2026-12-01');
  ({ transferId } = done(await school.as('deputy').perform(offer, { caseId, toBin: '990140000005', language: 'kk' })));
});
afterAll(() => school.drop());

const rowsSeenBy = (schoolId: string, table: string): Promise<number> =>
  inSchool(school.kernel, schoolId, async (tx) => {
    const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx.db);
    return found.rows[0]?.n ?? -1;
  });

describe('clause 20: each school sees its own side only', () => {
  it('the sender sees no post box of the receiver, a third school nothing at all', async () => {
    expect(await rowsSeenBy(school.ids.school, 'transfer_parcels')).toBe(0);
    expect(await rowsSeenBy(school.other.school, 'transfer_parcels')).toBe(1);
    expect(await rowsSeenBy(school.other.school, 'transfer_transfers')).toBe(0);
    for (const table of tables) expect(await rowsSeenBy(thirdId, table), table).toBe(0);
  });

  it('after it was opened each has a row of its own under the same id, and reads no other', async () => {
    const [parcel] = done(await school.asForeignHead().ask(transferList, {})).parcels;
    // By its id the parcel of another school is not there.
    expect((await school.as('head').perform(openParcel, { parcelId: parcel.id })).kind).toBe('not-found');
    expect((await school.as('head').perform(dropParcel, { parcelId: parcel.id })).kind).toBe('not-found');
    done(await school.asForeignHead().perform(openParcel, { parcelId: parcel.id }));
    const [mine, theirs] = [
      done(await school.as('head').ask(transferOf, { transferId })),
      done(await school.asForeignHead().ask(transferOf, { transferId })),
    ];
    expect([mine.side, mine.caseId !== null, theirs.side, theirs.caseId, theirs.pupilId]).toEqual([
      'sent',
      true,
      'came',
      null,
      null,
    ]);
    for (const table of ['transfer_transfers', 'transfer_parcels', 'transfer_messages'])
      expect(await rowsSeenBy(thirdId, table), table).toBe(0);
  });

  it('the post goes one way: nobody writes into a post box by hand, and the sender is who the transaction says', async () => {
    await expect(
      inSchool(school.kernel, school.ids.school, (tx) =>
        sql`insert into transfer_parcels (school_id, id, kind, transfer_id, from_bin, digest, sealed, came_at)
          values (${school.other.school}, ${randomUUID()}, 'message', ${randomUUID()}, '120140000007', 'x', 'x', ${tx.now})`.execute(
          tx.db,
        ),
      ),
    ).rejects.toThrow('row-level security');
    await inSchool(school.kernel, thirdId, (tx) =>
      sql`select transfer_post(${randomUUID()}, '990140000005', 'message', ${randomUUID()}, 'noise', 'noise', ${tx.now})`.execute(
        tx.db,
      ),
    );
    const rows = await school.sql(`select from_bin from transfer_parcels where digest = 'noise'`);
    expect(rows).toEqual([{ from_bin: '050140000001' }]);
  });
});
