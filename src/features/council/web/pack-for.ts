import type { AgendaKind, DecisionKind, Pack } from '#features/procedure/rules/pack.ts';
import { getLanguage } from '#ui/language.ts';

/** «О постановке на ВШУ»: what is asked, in the words of the pack. */
export const agendaKindWord = (pack: Pack, kind: AgendaKind): string =>
  pack.agendaKinds.find((row) => row.code === kind)?.names[getLanguage()] ?? kind;

/** The words on the button of a decision. */
export const decisionWord = (pack: Pack, kind: DecisionKind): string =>
  capital(pack.decisions.find((row) => row.code === kind)?.names[getLanguage()] ?? kind);

export const removalReasonWord = (pack: Pack, code: string): string =>
  capital(pack.removalReasons.find((row) => row.code === code)?.names[getLanguage()] ?? code);

export const groundWord = (pack: Pack, code: string): string =>
  pack.grounds.find((row) => row.code === code)?.names[getLanguage()] ?? code;

/** A paper of the dossier as the pack calls it. */
export function dossierPaperWord(pack: Pack, kind: string): string {
  const row = [...pack.papers.dossier, ...pack.papers.forRemoval].find((one) => one.kind === kind);
  return capital(row?.names[getLanguage()] ?? kind);
}

/** Words of a pack stand in lower case; at the head of a line they begin with a capital. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
