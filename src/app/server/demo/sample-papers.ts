import { sql, type RawBuilder } from 'kysely';
import { pairOf } from '#features/documents/rules/pair-of.ts';
import { paperFormats, paperForms, renderLetter, type MadeLetter } from '#features/documents/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { house } from '../features.ts';

/** Which paper of the demonstration is shown of each kind; the record behind it is open. */
const subjects: Readonly<Record<string, RawBuilder<{ id: string }>>> = {
  appeal: sql`select id from referral_appeals where state = 'joined' order by sent_at, id limit 1`,
  submission: sql`select case_id as id from referral_submissions order by number limit 1`,
  characteristic: dossierPaper('characteristic'),
  'psychological-conclusion': dossierPaper('psychological-conclusion'),
  'living-conditions-act': dossierPaper('living-conditions-act'),
  'brief-information': dossierPaper('brief-information'),
  'composition-order': sql`select id from council_compositions order by starts_on, id limit 1`,
  'meeting-decision': signedItem(sql`true`, sql`i.meeting_id`),
  invitation: sql`select id from council_invitations where guardian_id is not null order by made_on, id limit 1`,
  protocol: signedItem(sql`true`, sql`i.meeting_id`),
  'protocol-appendix': sql`select p.meeting_id as id from council_annotations a
    join council_protocols p on p.school_id = a.school_id and p.id = a.protocol_id order by a.at, a.id limit 1`,
  'signature-sheet': signedItem(sql`true`, sql`i.meeting_id`),
  extract: signedItem(sql`i.kind = 'place'`, sql`i.id`),
  plan: sql`select p.id from plan_plans p join cases_cases c on c.school_id = p.school_id and c.id = p.case_id
    where p.state = 'approved' and c.sealed_at is null order by p.approved_on, p.id limit 1`,
  'plan-receipt': sql`select id from plan_deliveries order by on_day, id limit 1`,
  'help-refusal-act': sql`select id from petitions_evidence where kind = 'refused' order by on_day, id limit 1`,
  'commission-petition': sql`select id from petitions_petitions order by made_on, id limit 1`,
  notice: signedItem(sql`i.kind = 'place'`, sql`i.id`),
  'removal-petition': petition('remove'),
  'extension-petition': petition('extend'),
  'record-card': onRecord(sql`c.id`),
  'record-journal': sql`select person_id as id from school_posts where kind = 'head' order by starts_on limit 1`,
  // Of the child whose own words are written down: the longest story of the demonstration.
  story: sql`select w.case_id as id from monitoring_child_words w join cases_cases c on c.school_id = w.school_id and c.id = w.case_id
    where c.sealed_at is null order by w.on_day, w.id limit 1`,
  'work-plan': sql`select id from council_work_plans order by school_year limit 1`,
  'transfer-letter': sentTransfer(),
  'transfer-notice': sentTransfer(),
  consent: onRecord(sql`g.id`),
  'child-words': sql`select w.id from monitoring_child_words w join cases_cases c on c.school_id = w.school_id and c.id = w.case_id
    where c.sealed_at is null order by w.on_day, w.id limit 1`,
  'family-slip': onRecord(sql`g.id`),
};

function onRecord(id: RawBuilder<unknown>): RawBuilder<{ id: string }> {
  return sql`select ${id} as id from cases_cases c
    join pupils_guardians g on g.school_id = c.school_id and g.pupil_id = c.pupil_id and g.is_primary
    where c.state = 'on-record' order by c.school_year, c.number limit 1`;
}

function dossierPaper(kind: string): RawBuilder<{ id: string }> {
  return sql`select id from dossier_papers where kind = ${kind} and body is not null order by written_at, id limit 1`;
}

function signedItem(wanted: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<{ id: string }> {
  return sql`select ${id} as id from council_items i
    join council_protocols p on p.school_id = i.school_id and p.meeting_id = i.meeting_id and p.state = 'signed'
    where ${wanted} order by p.signed_on, i.position, i.id limit 1`;
}

function sentTransfer(): RawBuilder<{ id: string }> {
  return sql`select id from transfer_transfers where side = 'sent' order by made_at, id limit 1`;
}

function petition(kind: string): RawBuilder<{ id: string }> {
  return sql`select t.id from term_petitions t join cases_cases c on c.school_id = t.school_id and c.id = t.case_id
    where t.kind = ${kind} and c.sealed_at is null order by t.filed_on, t.id limit 1`;
}

/** `name` is `NN-slug`; null where the demonstration holds nothing to make it of. */
export type SampleLetters = { readonly name: string; readonly made: MadeLetter | null };

/** One letter of every paper of the house, in the order of their numbers. */
export async function sampleLetters(kernel: Kernel, schoolId: string): Promise<readonly SampleLetters[]> {
  const forms = house.papers.toSorted((one, other) => one.number - other.number);
  return inSchool(kernel, schoolId, async (tx) => {
    const reader = await readerOf(tx);
    const letters: SampleLetters[] = [];
    for (const form of forms) {
      const found = await subjects[form.paper]?.execute(tx.db);
      const id = found?.rows[0]?.id;
      const made = id === undefined ? null : await form.make(tx, id, reader);
      letters.push({ name: `${String(form.number).padStart(2, '0')}-${form.paper}`, made });
    }
    return letters;
  });
}

/** Files made of one letter. */
export const filesOfPaper = paperForms.length * paperFormats.length;

type SampleFile = { readonly name: string; readonly bytes: Uint8Array };

/** Every letter in Kazakh, in Russian and as a pair, as PDF and as DOCX: `NN-slug.{kk,ru,pair}.{pdf,docx}`. */
export async function* samplePapers(letters: readonly SampleLetters[]): AsyncGenerator<SampleFile> {
  for (const { name, made } of letters) {
    if (made === null) continue;
    for (const form of paperForms) {
      const letter = form === 'pair' ? pairOf(made.letters.kk, made.letters.ru) : made.letters[form];
      for (const format of paperFormats)
        yield { name: `${name}.${form}.${format}`, bytes: await renderLetter(letter, format, made.date) };
    }
  }
}

/** The head, who also reads for the deputy and the social pedagogue: nobody of the demonstration reads every paper alone. */
async function readerOf(tx: Tx): Promise<Actor> {
  const found = await sql<{ account_id: string; person_id: string }>`
    select a.id as account_id, a.person_id from access_accounts a
    join school_posts o on o.school_id = a.school_id and o.person_id = a.person_id and o.kind = 'head'
    where a.school_id = ${tx.schoolId} order by o.starts_on limit 1`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('The demonstration has no head');
  return {
    accountId: row.account_id,
    personId: row.person_id,
    schoolId: tx.schoolId,
    language: 'kk',
    roles: ['head', 'deputy', 'social-pedagogue'],
    classIds: [],
  };
}
