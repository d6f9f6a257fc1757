import { sql } from 'kysely';
import { attachScans } from '#features/documents/server/public.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperFacts, PaperProtocol } from '../rules/check-paper.ts';
import { peopleKnown } from './people-known.ts';

export type PaperState = PaperFacts & {
  /** The meeting this paper belongs to: one entered before, or a new one. */
  readonly meetingId: string;
  readonly isNew: boolean;
};

type Holder = { readonly meetingId: string; readonly heldOn: PlainDate; readonly fromPaper: boolean };

/**
 * What the rule of a paper protocol needs; numbers of the Council are locked, its scan is bound to the meeting. A meeting
 * not entered before gets the id given.
 */
export async function paperState(
  tx: Tx,
  paper: PaperProtocol,
  idOfNew: string = newId(tx.now.getTime()),
): Promise<PaperState> {
  const holder = await holderOf(tx, paper.number, paper.heldOn);
  const meetingId = holder?.meetingId ?? idOfNew;
  const { fileId } = paper;
  return {
    today: tx.today,
    meetingId,
    isNew: holder === null,
    holder,
    leadersKnown: await peopleKnown(tx, [paper.presidingId, paper.secretaryId]),
    scanFound: fileId !== null && (await attachScans(tx, [fileId], { kind: 'protocol', id: meetingId })),
  };
}

/**
 * Whoever bears the number in that school year, a cancelled one too; a paper with signatures recorded here takes no further
 * question. Numbers of the Council stay locked from here on.
 */
export async function holderOf(tx: Tx, number: number, heldOn: PlainDate): Promise<Holder | null> {
  await sql`select pg_advisory_xact_lock(hashtext('council-number'), hashtext(${tx.schoolId}))`.execute(tx.db);
  const found = await sql<{ meeting_id: string; held_on: string; from_paper: boolean }>`
    select m.id as meeting_id, m.held_on, p.from_paper and not exists (
      select 1 from council_signatures s where s.school_id = p.school_id and s.protocol_id = p.id) as from_paper
    from council_protocols p join council_meetings m on m.school_id = p.school_id and m.id = p.meeting_id
    where p.school_id = ${tx.schoolId} and m.school_year = ${schoolYearOf(heldOn)} and p.number = ${number}
    union all
    select m.id, m.held_on, false from council_cancelled_numbers x
    join council_meetings m on m.school_id = x.school_id and m.id = x.meeting_id
    where x.school_id = ${tx.schoolId} and x.school_year = ${schoolYearOf(heldOn)} and x.number = ${number} limit 1`.execute(
    tx.db,
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  return { meetingId: row.meeting_id, heldOn: PlainDate.parse(row.held_on), fromPaper: row.from_paper };
}
