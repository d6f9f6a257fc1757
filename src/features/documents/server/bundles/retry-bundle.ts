import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed, type AnyDeed } from '#kernel/server/perform.ts';
import { retryBundle as contract } from '../../rules/bundle-contract.ts';
import type { BundleSource } from './bundle-source.ts';
import { bundleJob } from './make-bundle.ts';

type Row = { readonly id: string; readonly kind: string; readonly subject_id: string; readonly state: string };

/** Goes on with one that failed. Refuses `bundle-not-failed`. */
export const retryBundle = (sources: readonly BundleSource[]): AnyDeed =>
  deed({
    contract,
    load: async (tx, { bundleId }, actor) => {
      const found = await sql<Row>`select id, kind, subject_id, state from documents_bundles
        where school_id = ${tx.schoolId} and id = ${bundleId} for update`.execute(tx.db);
      const row = found.rows[0];
      const parts =
        row === undefined ? null : await sources.find((one) => one.kind === row.kind)?.list(tx, row.subject_id, actor);
      return row === undefined || parts === null || parts === undefined ? null : row;
    },
    decide: ({ state }) => (state.state === 'failed' ? ok(undefined) : refuse('bundle-not-failed')),
    save: async (tx, _decided, { state, now }) => {
      await sql`update documents_bundles set state = 'waiting', beat_at = ${now}, ended_at = null
        where school_id = ${tx.schoolId} and id = ${state.id}`.execute(tx.db);
      tx.jobs.push(bundleJob(tx.schoolId, state.id));
      return { value: {}, about: { kind: state.kind, id: state.subject_id } };
    },
  });
