import { capital, lower } from '#features/cases/web/ground-word.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import type { PaperKind } from '../rules/paper-kind.ts';

/** The paper in the words of the case's pack, with a capital. */
export function paperName(packId: string, kind: string): string {
  const { dossier, forRemoval } = packFor(packId).papers;
  const found = [...dossier, ...forRemoval].find((paper) => paper.kind === kind);
  return found === undefined ? kind : capital(found.names[getLanguage()]);
}

/** The same inside a sentence. */
export const paperWord = (packId: string, kind: string): string => lower(paperName(packId, kind));

/** The words of one field of a paper: `weakSubjects` is said by `dossier_web_field_weak_subjects`. */
export const fieldWord = (name: string): string =>
  say(`dossier_web_field_${name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}`);

/** The printed form of a kind: both characteristics of one hand share one sheet. */
export function sheetOf(kind: PaperKind): string {
  if (kind === 'characteristic-positive') return 'characteristic';
  return kind === 'psychological-characteristic-positive' ? 'psychological-conclusion' : kind;
}
