import type { Words } from '#kernel/pure/text.ts';

export type UsualPhrase = { readonly code: string; readonly names: Words };

/** Short facts every school starts with: what was seen, never what somebody is. */
export const usualPhrases: readonly UsualPhrase[] = [
  {
    code: 'on-time',
    names: { kk: 'Сабаққа уақытында келді', ru: 'На уроке вовремя', en: 'On time for the lesson' },
  },
  { code: 'late', names: { kk: 'Сабаққа кешікті', ru: 'Опоздание на урок', en: 'Late for the lesson' } },
  { code: 'not-there', names: { kk: 'Сабақта болмады', ru: 'Не было на уроке', en: 'Not at the lesson' } },
  { code: 'left', names: { kk: 'Сабақ аяқталмай кетті', ru: 'Уход с урока', en: 'Left before the lesson ended' } },
  {
    code: 'took-part',
    names: { kk: 'Сабаққа белсенді қатысты', ru: 'Активная работа на уроке', en: 'Took an active part' },
  },
  { code: 'homework', names: { kk: 'Үй тапсырмасын орындады', ru: 'Домашнее задание выполнено', en: 'Homework done' } },
  { code: 'asked-for-help', names: { kk: 'Көмек сұрады', ru: 'Просьба о помощи', en: 'Asked for help' } },
  { code: 'helped', names: { kk: 'Басқаларға көмектесті', ru: 'Помощь другим', en: 'Helped others' } },
  { code: 'upset', names: { kk: 'Көңілсіз болды', ru: 'Подавленное настроение', en: 'In low spirits' } },
  { code: 'quarrel', names: { kk: 'Ренжісу болды', ru: 'Была ссора', en: 'There was a quarrel' } },
];
