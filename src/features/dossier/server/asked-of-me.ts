import { sql } from 'kysely';
import { classJoin, nameSql } from '#features/cases/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packsById } from '#features/procedure/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import type { AskedRow } from '../contract.ts';
import { expectedPapers } from '../rules/expected-papers.ts';
import { PaperKind, type Purpose } from '../rules/paper-kind.ts';
import { roundSql } from './round-sql.ts';

type Row = {
  case_id: string;
  pack_id: string;
  pupil_name: string;
  class_name: string;
  due_on: string | null;
  leads: boolean;
  papers: { kind: string; mine: boolean; asked_at: string | null }[];
};

export const askedOfMe = reading({
  contract: contract.askedOfMe,
  read: async (tx, _input, actor) => {
    const rows = [...(await askedFor(tx, 'placing', actor)), ...(await askedFor(tx, 'removal', actor))];
    return { rows: rows.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')) };
  },
  openings: (value) => [{ kind: 'asked-of-me', id: null, rows: value.rows.length }],
});

/** Papers for placing are owed from the submission on; those for removal once a meeting is called or they were asked. */
async function askedFor(tx: Tx, purpose: Purpose, actor: Actor): Promise<AskedRow[]> {
  const state = purpose === 'placing' ? 'submitted' : 'on-record';
  const classIds = [...reachOf(actor).classIds];
  const found = await sql<Row>`
    select * from (
      select c.id as case_id, c.pack_id, ${nameSql('p')} as pupil_name, coalesce(k.name, '') as class_name, d.due_on::text as due_on,
        (k.now and k.id = any(${classIds}::uuid[]) and (${purpose} = 'placing' or d.due_on is not null)) is true as leads,
        (select coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'asked_at', x.asked_at,
            'mine', x.state = 'asked' and x.asked_of = ${actor.personId})), '[]')
          from dossier_papers x where x.school_id = c.school_id and x.case_id = c.id and x.purpose = ${purpose} and x.round = n.round) as papers
      from cases_cases c
      join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
      ${classJoin(tx.today)}
      cross join lateral (select ${roundSql(purpose)} as round) n
      left join dossier_dues d on d.school_id = c.school_id and d.case_id = c.id and d.purpose = ${purpose} and d.round = n.round
      where c.school_id = ${tx.schoolId} and c.state = ${state}
    ) a where a.leads or a.papers @> '[{"mine": true}]' order by a.due_on, a.case_id limit 200`.execute(tx.db);
  const packs = await packsById(
    tx,
    found.rows.map((row) => row.pack_id),
  );
  return found.rows.flatMap((row) => {
    const pack = packs.get(row.pack_id);
    return pack === undefined ? [] : owedOf(row, pack, purpose);
  });
}

function owedOf(row: Row, pack: Pack, purpose: Purpose): AskedRow[] {
  const unasked = expectedPapers(pack, purpose)
    .filter(
      (paper) => row.leads && paper.byRole === 'class-teacher' && !row.papers.some((one) => one.kind === paper.kind),
    )
    .map((paper) => ({ kind: paper.kind, askedAt: null }));
  const asked = row.papers
    .filter((paper) => paper.mine)
    .map((paper) => ({
      kind: PaperKind.parse(paper.kind),
      askedAt: paper.asked_at === null ? null : new Date(paper.asked_at).toISOString(),
    }));
  return [...asked, ...unasked].map(({ kind, askedAt }) => ({
    kind,
    askedAt,
    caseId: row.case_id,
    purpose,
    packId: pack.id,
    pupilName: row.pupil_name,
    className: row.class_name,
    dueOn: PlainDate.nullable().parse(row.due_on),
  }));
}
