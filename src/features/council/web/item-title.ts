import { council_web_hearing_title } from '#messages';
import { getLanguage } from '#ui/language.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { textFor } from './council-words.ts';
import { agendaKindWord, capital, packFor } from './pack-for.ts';

type Titled = Pick<ItemView, 'pupil' | 'question' | 'kind' | 'packId'>;

/** «Ерасыл Т., 8 «А»», or the other question in its words. */
export function itemTitle(item: Titled): string {
  if (item.pupil !== null) return `${item.pupil.shortName}, ${item.pupil.className}`;
  return item.question === null || item.question.text === ''
    ? agendaKindWord(packFor(item.packId), item.kind)
    : textFor(item.question);
}

/** The same with the full name, for the head of the hearing. */
export const itemFullTitle = (item: Titled): string =>
  item.pupil === null ? itemTitle(item) : `${item.pupil.name}, ${item.pupil.className}`;

/** What is asked, in the words of the pack; nothing where the title says it already. */
export const itemKindWord = (item: Titled): string => agendaKindWord(packFor(item.packId), item.kind);

/** «Профилактикалық кеңестің № 5 отырысы», the Council as the pack of its questions calls it. */
export function hearingTitle(view: Pick<MeetingView, 'number' | 'items'>): string {
  const { councilOf } = packFor(view.items[0]?.packId ?? '').vocabulary;
  return capital(council_web_hearing_title({ of: councilOf[getLanguage()], number: view.number }));
}
