/** A person's official name; the patronymic only if there is one («бар болса»). */
export type PersonName = {
  readonly family: string;
  readonly given: string;
  readonly patronymic?: string | undefined;
};

export type NamePiece = { readonly part: 'family' | 'given' | 'patronymic'; readonly text: string };

/** «Нұрланова Гүлнар Болатқызы». */
export function fullName(name: PersonName): string {
  return joined([name.family, name.given, name.patronymic]);
}

/** «Г. Нұрланова», as beside a signature. */
export function initialsName(name: PersonName): string {
  return joined([initialOf(name.given), name.family]);
}

/** «Нұрланова Г. Б.», as in lists. */
export function familyInitials(name: PersonName): string {
  return joined([name.family, initialOf(name.given), initialOf(name.patronymic)]);
}

/** «Данияр А.», as on screens where a full family name says too much. */
export function shortName(name: PersonName): string {
  return joined([name.given, initialOf(name.family)]);
}

/** The single words of a name, double ones apart: «Ахметов-Иванов» are two pieces of the family name. */
export function namePieces(name: PersonName): readonly NamePiece[] {
  const piecesOf = (part: NamePiece['part'], text: string | undefined): NamePiece[] =>
    (text ?? '').match(/[\p{L}\p{M}]+/gu)?.map((piece) => ({ part, text: piece })) ?? [];
  return [
    ...piecesOf('family', name.family),
    ...piecesOf('given', name.given),
    ...piecesOf('patronymic', name.patronymic),
  ];
}

function initialOf(text: string | undefined): string {
  const [first] = (text ?? '').trim();
  return first === undefined ? '' : `${first.toUpperCase()}.`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => (part ?? '').trim())
    .filter((part) => part !== '')
    .join(' ');
}
