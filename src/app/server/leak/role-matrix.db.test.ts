import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePaper } from '#features/documents/server/public.ts';
import { receiveSheet } from '#kernel/server/sheet/sheet-door.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { house } from '../features.ts';
import { everyLetter, letters, type Letter } from './letters.ts';
import { administrator, matrix, mayCallInTable, wider } from './role-matrix.ts';
import { tokenHash } from './token-hash.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

type Call = (hash: Buffer | null) => Promise<{ readonly kind: string }>;

/** Every operation of the house by name; called with nothing, so that an allowed call ends at its input. */
const operations: readonly (readonly [string, Call])[] = [
  ...house.deeds.map(
    (deed) =>
      [
        deed.contract.name,
        (hash: Buffer | null) =>
          deed.perform(school.kernel, { tokenHash: hash, input: {}, requestId: randomUUID(), reasons: [] }),
      ] as const,
  ),
  ...house.readings.map(
    (reading) => [reading.contract.name, (hash: Buffer | null) => reading.ask(school.kernel, hash, {})] as const,
  ),
  ...house.sheetDoors.map(
    (door) =>
      [
        `sheet ${door.name}`,
        (hash: Buffer | null) =>
          receiveSheet(school.kernel, door, hash, { name: 'empty.csv', bytes: new Uint8Array() }),
      ] as const,
  ),
  ...house.papers.map(
    (form) =>
      [
        `paper ${form.paper}`,
        (hash: Buffer | null) =>
          makePaper(school.kernel, form, hash, { id: randomUUID(), language: 'kk', format: 'docx' }),
      ] as const,
  ),
];

const sessionOf = (letter: Letter): Buffer => tokenHash(school.tokenOf(letters[letter]));

describe('process, People: each role × every operation', () => {
  it('the table names every operation of the house once, and nothing else', () => {
    const names = operations.map(([name]) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(matrix).toSorted()).toEqual(names.toSorted());
  });

  it('the table itself is sound: known letters, none twice, every wider right of a known operation with its reason', () => {
    for (const name of Object.keys(matrix)) {
      const may = [...mayCallInTable(name)];
      expect(may.length, name).toBeGreaterThan(0);
      expect(new Set(may).size, `${name}: ${may.join('')}`).toBe(may.length);
      expect(
        may.every((letter) => everyLetter.some((one) => one === letter)),
        name,
      ).toBe(true);
    }
    for (const [name, { why }] of Object.entries(wider))
      expect([name in matrix, why.length > 10], name).toEqual([true, true]);
  });

  it.each(operations)('%s', async (name, call) => {
    const allowed: string[] = [];
    for (const letter of everyLetter) {
      const { kind } = await call(sessionOf(letter));
      expect(kind, letter).not.toBe('signed-out');
      if (kind !== 'forbidden') allowed.push(letter);
    }
    expect(allowed.toSorted().join('')).toBe([...mayCallInTable(name)].toSorted().join(''));
  });

  it.each(operations)('%s is closed to whoever is not signed in, and to a made-up session', async (_name, call) => {
    expect((await call(null)).kind).toBe('signed-out');
    expect((await call(tokenHash('guessed'))).kind).toBe('signed-out');
  });

  it('an administrator keeps accounts and staff, and can call nothing that answers with a child', async () => {
    const { ids } = school;
    await school.sql(
      `insert into school_posts (school_id, id, person_id, kind, title, starts_on) values ($1, $2, $3, 'administrator', '{"kk":"әкімші","ru":"администратор"}', '2026-09-01')`,
      [ids.school, randomUUID(), ids.people.nobody],
    );
    const allowed: string[] = [];
    for (const [name, call] of operations) if ((await call(sessionOf('N'))).kind !== 'forbidden') allowed.push(name);
    await school.sql(`delete from school_posts where school_id = $1 and person_id = $2`, [
      ids.school,
      ids.people.nobody,
    ]);
    expect(allowed.toSorted()).toEqual([...administrator].toSorted());
  });

  it('nothing at the door answers with anything of a school, or changes an account, without a session or an invitation', async () => {
    const knock = { address: '10.0.0.1', device: 'test', tokenHash: null };
    const inputs: Readonly<Record<string, unknown>> = {
      'session.door': {},
      'session.setup-code': { code: 'AAAA-BBBB-CCCC' },
      'session.invitation': { code: 'AAAA-BBBB-CCCC-DDDD' },
      'session.sign-in': { login: 'head', password: 'a long guess' },
      'session.accept-invitation': {
        code: 'AAAA-BBBB-CCCC-DDDD',
        login: 'stranger',
        password: 'a long password',
        language: 'kk',
      },
      'session.found-school': {
        school: {
          names: { kk: 'Мектеп', ru: 'Школа' },
          shortNames: { kk: 'Мектеп', ru: 'Школа' },
          bin: '120140000007',
          regionCode: '71',
          address: null,
          phone: null,
          weekDays: 5,
        },
        person: { name: { family: 'Бөтен', given: 'Адам' }, nameRu: null, post: 'head', title: null },
        account: { login: 'stranger', password: 'a long password', language: 'kk' },
      },
      'procedure.door-pack': {},
      'session.lock': {},
      'session.unlock': { password: 'a long guess' },
      'session.sign-out': {},
      'session.sign-out-everywhere': {},
      'session.own-sessions': {},
      'session.end-session': { sessionId: 'a'.repeat(64) },
      'session.change-password': { current: 'x', next: 'a long password' },
      'upkeep.filling': {},
      'upkeep.restore': { phrase: '12348 56789' },
      'upkeep.fill-demonstration': {},
      'upkeep.make-phrase': {},
      'upkeep.confirm-phrase': {
        typed: [
          { number: 1, digits: '00000' },
          { number: 2, digits: '00000' },
        ],
      },
    };
    const before = await school.sql('select count(*)::int as n from access_accounts');
    const kinds: Record<string, string> = {};
    for (const deed of house.doorDeeds) {
      kinds[deed.contract.name] = (await deed.enter(school.kernel, inputs[deed.contract.name], knock)).answer.kind;
    }
    for (const reading of house.doorReadings) {
      const answer = await reading.look(school.kernel, inputs[reading.contract.name], knock);
      kinds[reading.contract.name] = answer.kind;
      expect(JSON.stringify(answer)).not.toContain('Тірек');
    }
    expect(kinds).toEqual({
      'session.door': 'done',
      'procedure.door-pack': 'done',
      'session.setup-code': 'done',
      'session.invitation': 'not-found',
      'session.sign-in': 'refused',
      'session.accept-invitation': 'refused',
      'session.found-school': 'refused',
      'session.lock': 'signed-out',
      'session.unlock': 'signed-out',
      'session.sign-out': 'done',
      'session.sign-out-everywhere': 'signed-out',
      'session.own-sessions': 'signed-out',
      'session.end-session': 'signed-out',
      'session.change-password': 'signed-out',
      'upkeep.filling': 'refused',
      'upkeep.restore': 'refused',
      'upkeep.fill-demonstration': 'refused',
      'upkeep.make-phrase': 'signed-out',
      'upkeep.confirm-phrase': 'signed-out',
    });
    expect(await school.sql('select count(*)::int as n from access_accounts')).toEqual(before);
  });
});
