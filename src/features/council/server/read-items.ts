import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { CaseState } from '#features/cases/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Decision } from '../rules/decision.ts';
import { AgendaKindSchema, DeliveryOutcome, DeliveryWay, Speech, Votes } from '../rules/meeting-view.ts';
import { TieKind } from '../rules/tie-view.ts';
import { NameRow } from './name-row.ts';

const Pupil = NameRow.extend({
  id: Id,
  bornOn: PlainDate,
  sex: z.enum(['female', 'male']),
  grade: z.number().nullable(),
  letter: z.string().nullable(),
});
const CaseRow = z.object({
  id: Id,
  state: CaseState,
  packId: z.string(),
  placedOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  responsibleId: Id,
  grounds: z.array(z.string()),
  pupil: Pupil,
});
const Plan = z.object({
  id: Id,
  version: z.number(),
  revision: z.number(),
  measures: z.number(),
  incomplete: z.number(),
});
const Petition = z.object({
  id: Id,
  kind: z.enum(['remove', 'extend']),
  reason: z.string(),
  months: z.number().nullable(),
  filedOn: PlainDate,
});
const GuardianRow = NameRow.extend({
  id: Id,
  kinship: z.string(),
  phone: z.string().nullable(),
  isPrimary: z.boolean(),
  present: z.boolean().nullable(),
});
const InvitationRow = NameRow.extend({
  id: Id,
  version: z.number(),
  guardianId: Id.nullable(),
  personId: Id.nullable(),
  madeOn: PlainDate,
  deliveredOn: PlainDate.nullable(),
  way: DeliveryWay.nullable(),
  outcome: DeliveryOutcome.nullable(),
  newDayUntold: z.boolean(),
});

const ItemRow = z.object({
  id: Id,
  position: z.number(),
  version: z.number(),
  kind: AgendaKindSchema,
  question: Text.nullable(),
  rolled_from: Id.nullable(),
  plan_row_id: Id.nullable(),
  minutes: z.number().nullable(),
  outcome: z.enum(['heard', 'rolled-over']).nullable(),
  heard: Text.nullable(),
  child_words: Text.nullable(),
  speeches: z.array(Speech),
  wording: Text.nullable(),
  votes: Votes.nullable(),
  decisions: z.array(Decision),
  present_ids: z.array(Id).nullable(),
  subject: CaseRow.nullable(),
  speaker: NameRow.extend({ id: Id }).nullable(),
  plan: Plan.nullable(),
  petition: Petition.nullable(),
  guardians: z.array(GuardianRow),
  invitations: z.array(InvitationRow),
  ties: z.array(z.object({ personId: Id, kind: TieKind, guardian: z.string().nullable() })),
  author_ids: z.array(Id),
});
export type ItemRow = z.infer<typeof ItemRow>;

/** The questions of a meeting with everything that belongs to each, in one statement. */
export async function readItems(tx: Tx, meetingId: string): Promise<readonly ItemRow[]> {
  const found = await sql<Record<string, unknown>>`
    select i.id, i.position, i.version, i.kind, i.question, i.rolled_from, i.plan_row_id, i.minutes, i.outcome, i.heard, i.child_words, i.speeches,
      i.wording, i.votes, i.decisions, i.present_ids, ${speaker} as speaker, ${plan} as plan, ${petition} as petition,
      ${guardians(tx)} as guardians, ${invitations} as invitations, ${ties} as ties, ${authorIds} as author_ids,
      case when c.id is null then null else jsonb_build_object('id', c.id, 'state', c.state, 'packId', c.pack_id,
        'placedOn', c.placed_on, 'endsOn', c.ends_on, 'responsibleId', c.responsible_id,
        'grounds', coalesce((select jsonb_agg(g.code order by g.code) from cases_grounds g
          where g.school_id = c.school_id and g.case_id = c.id and (g.added_on is null or g.added_on <= m.held_on)), '[]'),
        'pupil', ${nameOf('p')} || jsonb_build_object('id', p.id, 'bornOn', p.born_on, 'sex', p.sex, 'grade', k.grade, 'letter', k.letter)) end as subject
    from council_items i
    join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
    left join cases_cases c on c.school_id = i.school_id and c.id = i.case_id
    left join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    left join lateral (select e.class_id from pupils_enrolments e where e.school_id = p.school_id and e.pupil_id = p.id
      and e.starts_on <= m.held_on order by e.starts_on desc, e.id desc limit 1) last on true
    left join school_classes k on k.school_id = p.school_id and k.id = last.class_id
    where i.school_id = ${tx.schoolId} and i.meeting_id = ${meetingId}
    order by i.position, i.id`.execute(tx.db);
  return z.array(ItemRow).parse(found.rows);
}

/** The name columns of a table alias as one JSON object. */
function nameOf(alias: 'p' | 'g' | 'h' | 'n'): RawBuilder<unknown> {
  const column = (name: string): RawBuilder<unknown> => sql`${sql.id(alias, name)}`;
  return sql`jsonb_build_object('family', ${column('family')}, 'given', ${column('given')},
    'patronymic', ${column('patronymic')}, 'nameRu', ${column('name_ru')})`;
}

const speaker = sql`(select ${nameOf('h')} || jsonb_build_object('id', h.id) from school_people h
  where h.school_id = i.school_id and h.id = i.speaker_id)`;

/** The draft; a measure without responsible or without day and frequency is incomplete (clause 15). */
const plan = sql`(select jsonb_build_object('id', l.id, 'version', l.version, 'revision', l.revision, 'measures', count(x.id),
    'incomplete', count(x.id) filter (where (cardinality(x.responsible_ids) = 0 and x.outsiders = '[]')
      or (x.due_on is null and x.frequency is null)))
  from plan_plans l left join plan_measures x on x.school_id = l.school_id and x.plan_id = l.id
  where l.school_id = c.school_id and l.case_id = c.id and l.state = 'draft' group by l.id, l.version, l.revision)`;

const petition = sql`(select jsonb_build_object('id', t.id, 'kind', t.kind, 'reason', t.reason, 'months', t.months, 'filedOn', t.filed_on)
  from term_petitions t where t.school_id = c.school_id and t.case_id = c.id and t.state = 'filed')`;

const guardians = (tx: Tx): RawBuilder<unknown> => sql`coalesce((
  select jsonb_agg(${nameOf('g')} || jsonb_build_object('id', g.id, 'kinship', g.kinship, 'phone', g.phone, 'isPrimary', g.is_primary, 'present', v.present)
    order by g.is_primary desc, g.id)
  from pupils_guardians g
  left join council_visitors v on v.school_id = g.school_id and v.item_id = i.id and v.guardian_id = g.id
  where g.school_id = c.school_id and g.pupil_id = c.pupil_id
    and g.starts_on <= ${tx.today} and (g.ends_on is null or g.ends_on >= m.held_on)), '[]')`;

const invitations = sql`coalesce((
  select jsonb_agg(${nameOf('n')} || jsonb_build_object('id', v.id, 'version', v.version, 'guardianId', v.guardian_id,
    'personId', v.person_id, 'madeOn', v.made_on, 'deliveredOn', v.delivered_on, 'way', v.way, 'outcome', v.outcome,
    'newDayUntold', v.outcome is not null and (v.told_on, v.told_at) is distinct from (m.held_on, m.starts_at)) order by v.id)
  from council_invitations v
  join lateral (
    select family, given, patronymic, name_ru from pupils_guardians where school_id = v.school_id and id = v.guardian_id
    union all
    select family, given, patronymic, name_ru from school_people where school_id = v.school_id and id = v.person_id
  ) n on true
  where v.school_id = i.school_id and v.item_id = i.id), '[]')`;

/** Ties to the question that somebody said, and the authors of the appeals its case began with. */
const ties = sql`coalesce((
  select jsonb_agg(jsonb_build_object('personId', t.person_id, 'kind', t.kind,
    'guardian', (select g.family || ' ' || g.given from pupils_guardians g where g.school_id = t.school_id and g.id = t.guardian_id))
    order by t.person_id)
  from council_ties t where t.school_id = i.school_id and t.item_id = i.id), '[]')`;

const authorIds = sql`array(select distinct a.author_id from referral_appeals a
  where a.school_id = c.school_id and a.case_id = c.id and a.author_id is not null)`;
