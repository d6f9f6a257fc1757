export type FamilyFacts = {
  readonly itemId: string;
  readonly pupilId: string;
  readonly guardians: readonly {
    readonly family: string;
    readonly given: string;
    readonly patronymic: string | null;
    readonly phone: string | null;
  }[];
};

/**
 * Ours: questions about brothers and sisters, told by a parent or representative they share: the same surname and
 * telephone, or the same full name with its patronymic. Of each question the others; for those who prepare the agenda only.
 */
export function siblingsOn(items: readonly FamilyFacts[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    items.map((item) => [
      item.itemId,
      items
        .filter((other) => other.pupilId !== item.pupilId && shareGuardian(item, other))
        .map((other) => other.itemId),
    ]),
  );
}

const shareGuardian = (one: FamilyFacts, other: FamilyFacts): boolean =>
  one.guardians.some((mine) => other.guardians.some((theirs) => samePhone(mine, theirs) || sameName(mine, theirs)));

type Guardian = FamilyFacts['guardians'][number];

const samePhone = (one: Guardian, other: Guardian): boolean =>
  one.phone !== null && one.phone === other.phone && one.family === other.family;

const sameName = (one: Guardian, other: Guardian): boolean =>
  one.patronymic !== null &&
  one.patronymic !== '' &&
  one.family === other.family &&
  one.given === other.given &&
  one.patronymic === other.patronymic;

/** The agenda with every question right after the first of its brothers and sisters; otherwise in its order. */
export function sideBySide(itemIds: readonly string[], siblings: ReadonlyMap<string, readonly string[]>): string[] {
  const placed: string[] = [];
  const place = (id: string): void => {
    if (placed.includes(id)) return;
    placed.push(id);
    for (const other of itemIds.filter((one) => siblings.get(id)?.includes(one) === true)) place(other);
  };
  for (const id of itemIds) place(id);
  return placed;
}
