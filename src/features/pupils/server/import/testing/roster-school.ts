import { createHash } from 'node:crypto';
import type { Answer } from '#kernel/server/answer.ts';
import { receiveSheet } from '#kernel/server/sheet/sheet-door.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../../../testing/test-school.ts';
import { applyImport } from '../apply-import.ts';
import { cancelImport, fixImport } from '../fix-import.ts';
import { findImport } from '../import-store.ts';
import { mapImport } from '../map-import.ts';
import { importFindings, pendingImport } from '../pending-import.ts';
import { runImport } from '../run-import.ts';
import { uploadRoster } from '../upload-roster.ts';

type Who = Parameters<TestSchool['as']>[0];

/** A school into which lists of pupils are brought, step by step as the screen does. */
export async function rosterSchool() {
  const school = await testSchool();
  const upload = (text: string | Uint8Array, who: Who = 'deputy'): Promise<Answer<unknown>> =>
    receiveSheet(school.kernel, uploadRoster, createHash('sha256').update(school.tokenOf(who)).digest(), {
      name: 'list.csv',
      bytes: Buffer.from(text),
    });
  const pending = async () => done(await school.as('deputy').ask(pendingImport, {})).pending;
  const found = async (kind: string) =>
    done(await school.as('deputy').ask(importFindings, { importId: (await pending()).id, kind })).rows;
  const current = async () => {
    const { id, version } = await pending();
    return { importId: id, version };
  };
  const fix = async (what: unknown) => school.as('deputy').perform(fixImport, { ...(await current()), fix: what });
  const map = async (what: object) => {
    const { choices, headerRow } = await pending();
    return school.as('deputy').perform(mapImport, { ...(await current()), headerRow, choices, ...what });
  };
  const start = async () => school.as('deputy').perform(applyImport, await current());
  const cancel = async () => school.as('deputy').perform(cancelImport, { importId: (await pending()).id });
  const job = async () => ({
    schoolId: school.ids.school,
    importId: (await pending()).id,
    personId: school.ids.people.deputy,
  });
  const run = async () => runImport(school.kernel, await job());
  /** Presses the button and lets the job run; answers the state the list is left in. */
  const apply = async (): Promise<string> => {
    done(await start());
    await run();
    return (await pending()).state;
  };
  const stored = (id: string) => inSchool(school.kernel, school.ids.school, (tx) => findImport(tx, id));
  return { school, upload, pending, found, fix, map, start, cancel, run, apply, stored };
}

export type RosterSchool = Awaited<ReturnType<typeof rosterSchool>>;
