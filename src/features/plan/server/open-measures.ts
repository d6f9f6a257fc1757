import type { Pack } from '#features/procedure/rules/pack.ts';
import { packsById } from '#features/procedure/server/public.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { shortName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../rules/measures-contract.ts';
import { readOpenMeasures, type OpenMeasure } from './open-measure-store.ts';

export const openMeasures = reading({
  contract: contract.openMeasures,
  read: async (tx, { personId, on }) => {
    const rows = (await readOpenMeasures(tx, on)).filter(({ responsibleIds }) => responsibleIds.includes(personId));
    const packs = await packsById(
      tx,
      rows.map(({ packId }) => packId),
    );
    return {
      rows: rows.map((row) => shownOf(row, packs)),
    };
  },
  openings: ({ rows }) => [{ kind: 'register', id: null, rows: rows.length }],
});

function shownOf(
  { packId, kind, family, given, responsibleIds: _ids, ...row }: OpenMeasure,
  packs: ReadonlyMap<string, Pack>,
): OutputOf<typeof contract.openMeasures>['rows'][number] {
  const known = packs.get(packId)?.measureKinds.find(({ code }) => code === kind);
  return {
    ...row,
    pupilName: shortName({ family, given }),
    kindNames: known?.names ?? { kk: kind, ru: kind, en: kind },
  };
}
