import { council_web_hearing_title } from '#messages';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { getLanguage } from '#ui/language.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { textFor } from './council-words.ts';
import { packFor, packInUse } from '#features/procedure/web/packs.ts';
import { agendaKindWord, capital } from './pack-for.ts';

type Titled = Pick<ItemView, 'pupil' | 'question' | 'kind' | 'packId'>;

/** «Ерасыл Т., 8 «А»», or the other question in its words. */
export function itemTitle(item: Titled): string {
  if (item.pupil !== null) return named(item.pupil.shortName, item.pupil.className);
  return item.question === null || item.question.text === ''
    ? agendaKindWord(packFor(item.packId), item.kind)
    : textFor(item.question);
}

/** The same with the full name, for the head of the hearing. */
export const itemFullTitle = (item: Titled): string =>
  item.pupil === null ? itemTitle(item) : named(item.pupil.name, item.pupil.className);

/** What is asked, in the words of the pack; nothing where the title says it already. */
export const itemKindWord = (item: Titled): string => agendaKindWord(packFor(item.packId), item.kind);

const firstPack = ({ items: [first] }: Pick<MeetingView, 'items'>): Pack =>
  first === undefined ? packInUse() : packFor(first.packId);

/** «Профилактикалық кеңестің № 5 отырысы», the Council as the pack of its questions calls it. */
export function hearingTitle(view: Pick<MeetingView, 'number' | 'items'>): string {
  const { councilOf } = firstPack(view).vocabulary;
  return capital(council_web_hearing_title({ of: councilOf[getLanguage()], number: view.number }));
}

/** A child of an old paper may have been in no class of the program yet. */
const named = (name: string, className: string): string => (className === '' ? name : `${name}, ${className}`);
