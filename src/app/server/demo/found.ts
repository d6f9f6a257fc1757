import { hashPassword, openAccount, openSession } from '#features/access/server/public.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { addPerson } from '#features/school/contract.ts';
import { foundSchool } from '#features/school/server/public.ts';
import { plainDateOf } from '#kernel/pure/plain-date.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import type { TestClock } from '#kernel/server/clock.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { handOf, type Hand } from './hand.ts';
import { demoStaff, type DemoPerson } from './staff.ts';

/** One password for all accounts: it is shown on the sign-in page, and opens nothing but made-up records. */
export const demoPassword = 'demo';

const profile = {
  names: {
    kk: '«Көрсетілім» жалпы білім беретін мектебі',
    ru: 'Общеобразовательная школа «Демонстрация»',
  },
  shortNames: { kk: '«Көрсетілім» мектебі', ru: 'Школа «Демонстрация»' },
  bin: '120140000007',
  regionCode: '71',
  address: { kk: 'Үлгі қаласы, Тірек көшесі, 61', ru: 'г. Примерный, ул. Тирек, 61' },
  phone: null,
  weekDays: 5 as const,
};

export type Founded = {
  readonly schoolId: string;
  readonly hand: Hand;
  /** Id of a member of staff by key. */
  readonly idOf: (key: string) => string;
};

/** Founds the school and lets in all its people; the clock stands at the first day of the story. */
export async function found(kernel: Kernel, clock: TestClock): Promise<Founded> {
  const [head, ...rest] = demoStaff;
  if (head === undefined) throw new Error('A school has a head');
  const schoolId = newId(clock.now().getTime());
  const passwordHash = await hashPassword(demoPassword);
  const ids = new Map<string, string>();
  const sessions = new Map<string, string>();
  const letIn = async (tx: Tx, one: DemoPerson): Promise<void> => {
    const personId = ids.get(one.key) ?? '';
    const account = await openAccount(tx, { ...one, login: one.key, passwordHash, personId, loginTaken: false });
    if (account === null) throw new Error(`The login ${one.key} was taken`);
    sessions.set(one.key, await openSession(tx, account.id, { device: 'demonstration' }));
  };
  await inSchool(kernel, schoolId, async (tx) => {
    const first = { name: head.name, nameRu: null, post: head.kind, title: head.title };
    ids.set(head.key, await foundSchool(tx, profile, first, order61.id));
    await letIn(tx, head);
    await writeTrail(tx, ids.get(head.key) ?? null, [
      {
        verb: 'session.found-school',
        clause: null,
        about: { kind: 'school', id: schoolId },
        text: { school: profile },
      },
    ]);
  });
  const hand = handOf(kernel, clock, schoolId, sessions);
  for (const one of rest) ids.set(one.key, (await hand.act(head.key, addPerson, personOf(one, clock))).personId);
  await inSchool(kernel, schoolId, async (tx) => {
    for (const one of rest) await letIn(tx, one);
  });
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`Nobody of the demonstration is called ${key}`);
    return id;
  };
  return { schoolId, hand, idOf };
}

const personOf = ({ name, kind, title, external }: DemoPerson, clock: TestClock) => ({
  name,
  nameRu: null,
  iin: null,
  phone: null,
  email: null,
  external,
  posts: [{ kind, title, dates: { startsOn: plainDateOf(schoolYearOf(clock.today()), 9, 1), endsOn: null } }],
});
