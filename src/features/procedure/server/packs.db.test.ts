import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { order61 } from '../rules/order-61-2023.ts';
import { damage } from '../rules/testing/damage.ts';
import { secondPack } from '../rules/testing/second-pack.ts';
import { addByCommand } from './add-by-command.ts';
import { addPack } from './add-pack.ts';
import { pack, packs } from './pack-readings.ts';
import { noteFirstUse, packById } from './public.ts';
import { removePack } from './remove-pack.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());
afterEach(() => school.sql('delete from procedure_packs'));

const file = (over: object = {}): string => JSON.stringify({ ...secondPack, ...over });
const add = (text: string, usableFrom = '2026-11-16', who: 'head' | 'deputy' = 'head') =>
  school.as(who).perform(addPack, { text, usableFrom });
const listed = async () => done(await school.as('subjectTeacher').ask(packs, {}));
const ids = async (): Promise<string[]> => (await listed()).packs.map(({ id }: { id: string }) => id);
const trailOf = () => school.sql(`select verb from trail_entries where verb like 'procedure.%' order by seq`);

describe('a rule pack from a file', () => {
  it('a faultless one is used from its day on; until then the order stays in force', async () => {
    done(await add(file(), '2026-11-20'));
    expect(await listed()).toMatchObject({
      inForceId: 'order-61-2023',
      packs: [
        { id: 'order-61-2023', shipped: true, usableFrom: '2023-03-03' },
        { id: secondPack.id, shipped: false, usableFrom: '2026-11-20', addedOn: '2026-11-16', firstUsedOn: null },
      ],
    });
    school.clock.set(new Date('2026-11-19T23:55:00+05:00'));
    expect((await listed()).inForceId).toBe('order-61-2023');
    school.clock.set(new Date('2026-11-20T00:05:00+05:00'));
    expect((await listed()).inForceId).toBe(secondPack.id);
    school.clock.set(new Date('2026-11-16T09:00:00+05:00'));
  });

  it('its content is answered under its hash only', async () => {
    const { sha256 } = done(await add(file()));
    expect(done(await school.as('nobody').ask(pack, { id: secondPack.id, sha256 })).pack).toEqual(secondPack);
    const other = await school.as('head').ask(pack, { id: secondPack.id, sha256: sha256.replace(/^./u, 'x') });
    expect(other).toEqual({ kind: 'not-found' });
    const [shipped] = (await listed()).packs;
    expect(done(await school.as('head').ask(pack, shipped)).pack).toEqual(order61);
  });

  it('two hundred kinds of damage are each refused with their place in the file, and nothing changes', async () => {
    const before = await trailOf();
    await fc.assert(
      fc.asyncProperty(damage, async ({ path, text }) => {
        const answer = await add(text);
        expect(answer).toMatchObject({ kind: 'refused', refusal: { reason: 'pack-faulty' } });
        const errors = answer.kind === 'refused' ? answer.refusal.facts['errors'] : [];
        expect(
          [errors]
            .flat()
            .map(String)
            .some((error) => error.startsWith(path) || path.startsWith(error.split(': ')[0] ?? '?')),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(await ids()).toEqual(['order-61-2023']);
    expect(await trailOf()).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each([
    ['no JSON', '{"id": '],
    ['an endless list', JSON.stringify(Array.from({ length: 1000 }, () => 0))],
    ['a bottomless list', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['two bytes a letter, beyond a megabyte', JSON.stringify({ id: 'ұ'.repeat(600_000) })],
  ])('%s is refused', async (_what, text) => {
    expect(await add(text)).toMatchObject({ refusal: { reason: 'pack-faulty', facts: { count: 1 } } });
  });

  it('an id never gets other content, not even after the pack was taken away', async () => {
    done(await add(file()));
    expect(await add(file({ leadDays: 9 }), '2026-12-01')).toMatchObject({ refusal: { reason: 'pack-id-taken' } });
    expect(await add(file(), '2026-12-01')).toMatchObject({ refusal: { reason: 'pack-already-here' } });
    expect(await add(JSON.stringify({ ...order61, leadDays: 9 }))).toMatchObject({
      refusal: { reason: 'pack-id-taken' },
    });
    done(await school.as('head').perform(removePack, { id: secondPack.id }));
    expect(await ids()).toEqual(['order-61-2023']);
    expect(await add(file({ leadDays: 9 }))).toMatchObject({ refusal: { reason: 'pack-id-taken' } });
    done(await add(file(), '2026-12-01'));
    expect(await ids()).toEqual(['order-61-2023', secondPack.id]);
  });

  it('is used neither from a past day, nor before its act takes effect, nor from the day of another', async () => {
    expect(await add(file(), '2026-11-15')).toMatchObject({ refusal: { reason: 'pack-from-past' } });
    expect(await add(file({ effectiveOn: '2027-01-01' }))).toMatchObject({ refusal: { reason: 'pack-before-effect' } });
    done(await add(file()));
    expect(await add(file({ id: 'third' }))).toMatchObject({ refusal: { reason: 'pack-day-taken' } });
  });

  it('is added and taken away by the head alone, and the trail says so', async () => {
    expect(await add(file(), '2026-11-16', 'deputy')).toEqual({ kind: 'forbidden' });
    const before = (await trailOf()).length;
    done(await add(file()));
    expect(await school.asForeignHead().perform(removePack, { id: secondPack.id })).toEqual({ kind: 'not-found' });
    expect(done(await school.asForeignHead().ask(packs, {})).packs).toHaveLength(1);
    done(await school.as('head').perform(removePack, { id: secondPack.id }));
    const verbs = (await trailOf()).slice(before).map(({ verb }) => verb);
    expect(verbs).toEqual(['procedure.add-pack', 'procedure.remove-pack']);
    expect(await school.as('head').perform(removePack, { id: 'order-61-2023' })).toMatchObject({
      refusal: { reason: 'pack-shipped' },
    });
  });

  it('stays once something came under it', async () => {
    done(await add(file()));
    await inSchool(school.kernel, school.ids.school, (tx) => noteFirstUse(tx, secondPack.id));
    expect(await school.as('head').perform(removePack, { id: secondPack.id })).toMatchObject({
      refusal: { reason: 'pack-used', facts: { firstUsedOn: '2026-11-16' } },
    });
  });

  it('two schools may name different content alike, and each reads its own', async () => {
    done(await add(file()));
    const theirs = { text: file({ leadDays: 9 }), usableFrom: '2026-11-16' };
    done(await school.asForeignHead().perform(addPack, theirs));
    const leadDaysIn = (schoolId: string) =>
      inSchool(school.kernel, schoolId, async (tx) => (await packById(tx, secondPack.id)).leadDays);
    expect([await leadDaysIn(school.ids.school), await leadDaysIn(school.other.school)]).toEqual([5, 9]);
  });

  it('by command goes the same way, by the same rule, with a trail entry that names nobody', async () => {
    const wanted = { text: file(), usableFrom: school.clock.today() };
    expect(await addByCommand(school.kernel, school.ids.school, wanted)).toMatchObject({ ok: true });
    expect(await addByCommand(school.kernel, school.ids.school, wanted)).toMatchObject({
      refusal: { reason: 'pack-already-here' },
    });
    const [last] = await school.sql('select verb, person_id from trail_entries order by at desc, seq desc limit 1');
    expect(last).toEqual({ verb: 'procedure.add-pack', person_id: null });
  });
});
