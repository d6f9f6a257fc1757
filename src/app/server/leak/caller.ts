import { randomUUID } from 'node:crypto';
import { makePaper } from '#features/documents/server/public.ts';
import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Reason } from '#kernel/pure/explain-departures.ts';
import { enterSchool, txOf } from '#kernel/server/tx.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { house } from '../features.ts';
import { tokenHash } from './token-hash.ts';

/** Performs a deed by name; departures it asks reasons for get one. Fails the test unless it is done. */
export type Do = (who: Who, name: string, input: unknown) => Promise<any>;

export function caller(school: TestSchool, tokenOf: (who: Who) => string): Do {
  return async (who, name, input) => {
    const call = (reasons: readonly Reason[]) => performByName(school, tokenOf(who), name, input, reasons);
    const answer = await call([]);
    if (answer.kind !== 'needs-reasons') return done(answer);
    return done(await call(answer.departures.map(({ what }) => ({ what, reason: 'сынақ үшін себеп' }))));
  };
}

export function performByName(
  school: TestSchool,
  token: string,
  name: string,
  input: unknown,
  reasons: readonly Reason[] = [],
): Promise<Answer<any>> {
  const deed = house.deeds.find((one) => one.contract.name === name);
  if (deed === undefined) throw new Error(`No deed ${name}`);
  return deed.perform(school.kernel, { tokenHash: tokenHash(token), input, reasons, requestId: randomUUID() });
}

export function askByName(school: TestSchool, token: string, name: string, input: unknown): Promise<Answer<any>> {
  const reading = house.readings.find((one) => one.contract.name === name);
  if (reading === undefined) throw new Error(`No question ${name}`);
  return reading.ask(school.kernel, tokenHash(token), input);
}

/** The letters of a paper for whoever may have it, without rendering them; a refusal is the one the door itself gives. */
export async function letterByName(school: TestSchool, token: string, name: string, id: string): Promise<Answer<any>> {
  const form = house.papers.find((one) => name === `paper ${one.paper}`);
  if (form === undefined) throw new Error(`No ${name}`);
  const made = await school.kernel.db.transaction().execute(async (db) => {
    const actor = await actorOf(school.kernel, db, tokenHash(token));
    if (actor === null || !mayCall(form.may, actor)) return null;
    await enterSchool(db, actor.schoolId);
    return form.make(txOf(school.kernel, db, actor.schoolId), id, actor);
  });
  if (made !== null) return { kind: 'done', value: made.letters };
  return makePaper(school.kernel, form, tokenHash(token), { id, language: 'kk', format: 'docx' });
}
