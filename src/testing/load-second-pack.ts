import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { secondPack } from '../features/procedure/rules/testing/second-pack.ts';
import { addPack } from '../features/procedure/server/add-pack.ts';
import { done, type TestSchool } from './test-school.ts';

/** The head loads the second pack from its file, usable from that day. */
export async function loadSecondPack(
  school: TestSchool,
  usableFrom: PlainDate = school.kernel.clock.today(),
): Promise<void> {
  done(await school.as('head').perform(addPack, { text: JSON.stringify(secondPack), usableFrom }));
}
