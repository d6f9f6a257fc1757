import { sql } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import { caseFacts, type CaseFacts } from '#features/plan/server/public.ts';
import { guardiansOf } from '#features/pupils/server/public.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { type AnyReading, reading } from '#kernel/server/ask.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { FamilyWord, linksOfCase as contract } from '../../contract.ts';
import { cardColumns, openCard, StoredCard } from '../link-cards.ts';

type Answer = OutputOf<typeof contract>;

/** Addresses of mails lie sealed, so the question is made for the kernel that asks it. */
export const linksOfCase: AnyReading = {
  contract,
  ask: (kernel, tokenHash, input) => familyWith(kernel).ask(kernel, tokenHash, input),
};

const familyWith = (kernel: Kernel): AnyReading =>
  reading({
    contract,
    read: async (tx, input, actor) => {
      const facts = await caseFacts(tx, input.caseId, actor);
      if (facts === null) return null;
      const hasAddress = kernel.publicUrl !== undefined;
      return {
        caseId: facts.id,
        isOpen: facts.state === 'submitted' || facts.state === 'on-record',
        hasAddress,
        hasMail: hasAddress && kernel.mail !== undefined,
        guardians: await guardiansWithLinks(tx, kernel, facts),
        said: await wordsOfCase(tx, facts.id),
        invitations: await invitationsOfCase(tx, facts.id),
      };
    },
    openings: (value) => [{ kind: 'case', id: value.caseId, rows: 1 }],
  });

const Linked = StoredCard.extend({ guardianId: z.string() });

async function guardiansWithLinks(tx: Tx, kernel: Kernel, facts: CaseFacts): Promise<Answer['guardians']> {
  const guardians = await guardiansOf(tx, [facts.pupilId]);
  const found = await sql<unknown>`
    select ${cardColumns(tx)}, l.guardian_id as "guardianId", ${nameSql('g')} as name
    from links_links l join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
    where l.school_id = ${tx.schoolId} and l.case_id = ${facts.id}`.execute(tx.db);
  const links = z.array(Linked).parse(found.rows);
  return guardians.map(({ id, name, kinship, isPrimary, limited }) => {
    const link = links.find(({ guardianId }) => guardianId === id);
    const card = link === undefined ? null : openCard(kernel, tx.schoolId, link);
    return { id, name: fullName(name), kinship, isPrimary, limited, link: card };
  });
}

async function wordsOfCase(tx: Tx, caseId: string): Promise<FamilyWord[]> {
  const found = await sql<unknown>`
    select a.id, a.kind, a.words, to_json(a.said_at) as "saidAt", g.id as "guardianId", ${nameSql('g')} as "guardianName",
      a.reply, to_json(a.replied_at) as "repliedAt", ${nameSql('r')} as "repliedByName"
    from links_answers a
    join links_links l on l.school_id = a.school_id and l.id = a.link_id and l.kind = 'family'
    join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
    left join school_people r on r.school_id = a.school_id and r.id = a.replied_by
    where a.school_id = ${tx.schoolId} and (l.case_id = ${caseId} or l.item_id in (
      select i.id from council_items i where i.school_id = ${tx.schoolId} and i.case_id = ${caseId}))
    order by a.said_at desc, a.id desc limit 100`.execute(tx.db);
  return found.rows.map((row) => FamilyWord.parse(row));
}

async function invitationsOfCase(tx: Tx, caseId: string): Promise<Answer['invitations']> {
  const found = await sql<unknown>`
    select n.id, m.id as "meetingId", m.held_on as "heldOn", ${nameSql('g')} as "guardianName", n.outcome,
      n.delivered_on as "deliveredOn"
    from council_invitations n
    join council_items i on i.school_id = n.school_id and i.id = n.item_id
    join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id and m.state <> 'cancelled'
    join pupils_guardians g on g.school_id = n.school_id and g.id = n.guardian_id
    where n.school_id = ${tx.schoolId} and i.case_id = ${caseId} order by m.held_on desc, n.id limit 50`.execute(tx.db);
  return contract.output.shape.invitations.parse(found.rows);
}
