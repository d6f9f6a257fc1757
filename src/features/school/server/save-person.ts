import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { lockPerson } from './lock-person.ts';
import { updatePerson } from './people-store.ts';

export const savePerson = deed({
  contract: contract.savePerson,
  load: (tx, input) => lockPerson(tx, input.personId),
  decide: ({ input }) => ok(input),
  save: async (tx, input) => {
    const version = input.version + 1;
    await updatePerson(tx, input.personId, input, version);
    return { value: { version }, about: { kind: 'person', id: input.personId } };
  },
});
