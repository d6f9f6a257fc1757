import { runsOf, type Runs } from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { PaperItem } from '../rules/protocol-data.ts';
import { personWithPost, questionOf } from './paper-head.ts';

const speakerWord = { kk: 'баяндаушы', ru: 'докладчик' } as const;

/** How a meeting is held, as papers say it. */
export const formats = {
  'in-person': { kk: 'бетпе-бет', ru: 'очно' },
  remote: { kk: 'қашықтан', ru: 'дистанционно' },
  mixed: { kk: 'аралас', ru: 'смешанный' },
} as const;

/** One question of an agenda with its own words and who speaks to it (clause 13). */
export function agendaLine(item: PaperItem, lang: PaperLanguage): Runs {
  const asked = item.question === null || item.question.text === '' ? [] : ['. ', ...textRuns(item.question, lang)];
  const speaker =
    item.speaker === null ? '' : `; ${speakerWord[lang]}: ${personWithPost(item.speaker, lang, 'initials')}`;
  return runsOf(questionOf(item, lang), asked, speaker);
}
