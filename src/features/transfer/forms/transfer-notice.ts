import {
  fields,
  heading,
  line,
  note,
  paragraph,
  runsOf,
  signatures,
  space,
  value,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { pupilNameIn, type LetterData } from './transfer-letter.ts';
import { noticeWords as words, transferWords } from './transfer-words.ts';

/** What the parents are told: that the new school hears of the help, what it gets, and that nothing is decided by it. */
export function transferNotice({ content, letterhead, pack, madeOn }: LetterData, lang: PaperLanguage): Letter {
  return {
    paper: 'transfer-notice',
    language: lang,
    title: words.title[lang],
    letterhead,
    numberAndDate: { date: runsOf(longDate(madeOn, lang)), number: runsOf('№ ', value(null)) },
    blocks: [
      heading(1, words.heading[lang]),
      line('left', words.parents[lang]),
      paragraph(words.opening[lang]),
      fields(
        [words.child[lang], pupilNameIn(content.pupil, lang)],
        [words.school[lang], content.to.names[lang]],
        [words.what[lang], words.whatList[lang]],
        [words.phone[lang], value(letterhead.phone, 12)],
      ),
      paragraph(words.decides[lang]),
      note(pack.vocabulary.noConsequences[lang]),
      space,
      signatures(
        { post: content.letter.signedBy.post?.[lang] ?? transferWords.head[lang], name: content.letter.signedBy.name },
        { post: words.received[lang], name: '' },
      ),
    ],
  };
}
