import { sql } from 'kysely';
import { reading, type AnyReading } from '#kernel/server/ask.ts';
import { BundleLine, bundles as contract } from '../../rules/bundle-contract.ts';
import type { BundleSource } from './bundle-source.ts';

const most = 20;

/** What was put together of one meeting or case; for whoever reaches that. */
export const bundles = (sources: readonly BundleSource[]): AnyReading =>
  reading({
    contract,
    read: async (tx, { kind, subjectId }, actor) => {
      const within = await sources.find((one) => one.kind === kind)?.list(tx, subjectId, actor);
      if (within === undefined || within === null) return null;
      const found = await sql<{ askedAt: Date }>`
        select b.id, b.format, b.languages, b.state, count(p.file_id)::int as done, count(*)::int as total,
          h.family || ' ' || h.given as "madeBy", b.asked_at as "askedAt", b.expires_on as "expiresOn"
        from documents_bundles b
        join documents_bundle_parts p on p.school_id = b.school_id and p.bundle_id = b.id
        join school_people h on h.school_id = b.school_id and h.id = b.made_by
        where b.school_id = ${tx.schoolId} and b.kind = ${kind} and b.subject_id = ${subjectId} and b.expires_on >= ${tx.today}
        group by b.school_id, b.id, h.family, h.given order by b.asked_at desc, b.id desc limit ${most}`.execute(tx.db);
      return {
        rows: found.rows.map(({ askedAt, ...row }) => BundleLine.parse({ ...row, askedAt: askedAt.toISOString() })),
      };
    },
  });
