import { normalise } from '#kernel/pure/normalise.ts';
import { fullName, type PersonName } from '#kernel/pure/person-name.ts';
import type { KnownPupil } from './check-roster.ts';
import type { RosterGuardian, RosterRecord } from './roster-record.ts';

/** One value a list would change; empty where there was none. */
export type ChangedField = { readonly field: ChangedName; readonly from: string; readonly to: string };
export const changedNames = [
  ...(['name', 'nameRu', 'bornOn', 'sex', 'iin', 'class', 'language', 'address', 'phone', 'guardian'] as const),
] as const;
type ChangedName = (typeof changedNames)[number];

export type KnownGuardian = {
  readonly id: string;
  readonly name: PersonName;
  readonly kinship: string;
  readonly phone: string | null;
};

/** What the row would change; what the list does not say stays as it is. */
export function changesOf(record: RosterRecord, pupil: KnownPupil): readonly ChangedField[] {
  const pairs: readonly (readonly [ChangedName, string | null, string | null])[] = [
    ['name', fullName(pupil.name), fullName(mergedName(record, pupil))],
    ['nameRu', named(pupil.nameRu), named(record.nameRu)],
    ['bornOn', pupil.bornOn, record.bornOn],
    ['sex', pupil.sex, record.sex],
    ['iin', pupil.iin, record.iin],
    ['class', pupil.classKey, record.classKey],
    ['language', pupil.language, record.language],
    ['address', pupil.address, record.address],
    ['phone', pupil.phone, record.phone],
  ];
  const own = pairs.flatMap(([field, from, to]) =>
    to === null || to === from ? [] : [{ field, from: from ?? '', to }],
  );
  const ofGuardians = record.guardians.flatMap((guardian): ChangedField[] => {
    const known = findGuardian(guardian, pupil.guardians);
    const to = described(guardian);
    if (known === null) return [{ field: 'guardian', from: '', to }];
    const merged = described({
      ...guardian,
      kinship: kinshipOf(guardian, known),
      phone: guardian.phone ?? known.phone,
    });
    return merged === described(known) ? [] : [{ field: 'guardian', from: described(known), to: merged }];
  });
  return [...own, ...ofGuardians];
}

/** A list without patronymics takes none away. */
export function mergedName(record: RosterRecord, pupil: Pick<KnownPupil, 'name'>): PersonName {
  const patronymic = record.name.patronymic ?? pupil.name.patronymic;
  return patronymic === undefined ? record.name : { ...record.name, patronymic };
}

/** The same person: by name, else the only mother or father there is. */
export function findGuardian(guardian: RosterGuardian, known: readonly KnownGuardian[]): KnownGuardian | null {
  const named = known.find((one) => normalise(fullName(one.name)) === normalise(fullName(guardian.name)));
  if (named !== undefined) return named;
  const given = known.find(
    (one) =>
      one.kinship === guardian.kinship &&
      (guardian.kinship === 'mother' || guardian.kinship === 'father') &&
      normalise(one.name.given) === normalise(guardian.name.given),
  );
  return given ?? null;
}

/** «other» is what a list says that does not say; it takes nothing away. */
export const kinshipOf = (guardian: RosterGuardian, known: KnownGuardian): string =>
  guardian.kinship === 'other' ? known.kinship : guardian.kinship;

const named = (name: PersonName | null): string | null => (name === null ? null : fullName(name));

const described = (one: {
  readonly name: PersonName;
  readonly kinship: string;
  readonly phone: string | null;
}): string => [fullName(one.name), one.kinship, one.phone ?? ''].join(', ');
