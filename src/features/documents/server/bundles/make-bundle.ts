import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { addDays } from '#kernel/pure/plain-date.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed, type AnyDeed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { makeBundle as contract } from '../../rules/bundle-contract.ts';
import type { BundlePart, BundleSource } from './bundle-source.ts';

/** Days after which what was put together is forgotten: its papers stay, and it can be made again. */
const daysKept = 14;

/** Lists what belongs to it now and leaves the making to a job. Refuses `bundle-empty`. */
export const makeBundle = (sources: readonly BundleSource[]): AnyDeed =>
  deed({
    contract,
    load: async (tx, { kind, subjectId }, actor) => {
      const parts = await sources.find((one) => one.kind === kind)?.list(tx, subjectId, actor);
      return parts === undefined || parts === null ? null : { parts };
    },
    decide: ({ state }) => (state.parts.length === 0 ? refuse('bundle-empty') : ok(undefined)),
    save: async (tx, _decided, { state, input, actor, now }) => {
      const id = newId(now.getTime());
      const languages = [...new Set(input.languages)];
      await sql`insert into documents_bundles
          (school_id, id, kind, subject_id, format, languages, state, actor, made_by, asked_at, beat_at, expires_on)
        values (${tx.schoolId}, ${id}, ${input.kind}, ${input.subjectId}, ${input.format}, ${languages}, 'waiting', ${json(actor)},
          ${actor.personId}, ${now}, ${now}, ${addDays(tx.today, daysKept)})`.execute(tx.db);
      const rows = languages.flatMap((language) => state.parts.map((part) => ({ ...part, language })));
      await insertParts(tx, id, rows);
      tx.jobs.push(bundleJob(tx.schoolId, id));
      const caseId = input.kind === 'meeting' ? null : (state.parts[0]?.caseId ?? null);
      const about = { kind: input.kind, id: input.subjectId, ...(caseId === null ? {} : { caseId }) };
      return { value: { id, papers: rows.length }, about, text: { format: input.format, languages } };
    },
  });

export const bundleJob = (schoolId: string, bundleId: string) => ({
  name: 'make-bundle',
  payload: { schoolId, bundleId },
  key: `bundle-${bundleId}`,
});

async function insertParts(
  tx: Tx,
  bundleId: string,
  parts: readonly (BundlePart & { readonly language: string })[],
): Promise<void> {
  await sql`insert into documents_bundle_parts (school_id, bundle_id, position, paper, subject_id, case_id, question, language)
    select ${tx.schoolId}::uuid, ${bundleId}::uuid, place, part ->> 'paper', (part ->> 'subjectId')::uuid,
      (part ->> 'caseId')::uuid, (part ->> 'question')::smallint, part ->> 'language'
    from jsonb_array_elements(${json(parts)}::jsonb) with ordinality as listed (part, place)`.execute(tx.db);
}
