import { fullNameIn, initialsIn, postAndName } from '#features/cases/rules/paper-person.ts';
import {
  fields,
  heading,
  line,
  note,
  numbered,
  paragraph,
  runsOf,
  signatures,
  space,
  table,
  value,
  type Block,
  type Inline,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { daysWords, measureWords, outcomeWords } from '#features/plan/rules/measure-words.ts';
import { kinshipWords } from '#features/pupils/rules/kinship-words.ts';
import { longDate, shortDate, untilDate } from '#kernel/pure/long-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { readRecordCard, type RecordCard } from '../server/record-card.ts';
import { recordCardWords as words } from './record-card-words.ts';

/** Paper 20: the card of a case, from the pupil to the removal; the id is that of the case. */
export const recordCardPaper: Paper<RecordCard> = {
  paper: 'record-card',
  words,
  number: 20,
  clause: 10,
  may: wholeSchoolRoles,
  read: readRecordCard,
  letter: cardLetter,
  about: ({ facts }) => ({ kind: 'case', id: facts.id, caseId: facts.id }),
  dateOf: ({ madeOn }) => madeOn,
};

function cardLetter(data: RecordCard, lang: PaperLanguage): Letter {
  const { pack, responsible } = data;
  return {
    paper: 'record-card',
    language: lang,
    title: words.title[lang],
    letterhead: data.letterhead,
    numberAndDate: {
      date: runsOf(longDate(data.madeOn, lang)),
      number: runsOf(`№ ${data.number}, ${data.schoolYear}-${data.schoolYear + 1}`),
    },
    blocks: [
      heading(1, words.heading[lang]),
      line('center', pack.vocabulary.record[lang]),
      pupilOf(data, lang),
      ...guardiansOf(data, lang),
      heading(2, words.marks[lang]),
      line('left', words.marksList[lang]),
      heading(2, words.grounds[lang]),
      groundsOf(data, lang),
      heading(2, words.decisions[lang]),
      decisionsOf(data, lang),
      fields(
        [words.responsible[lang], value(postAndName(responsible, lang))],
        [words.clubs[lang], value(null, 40)],
        ...removalOf(data, lang),
      ),
      heading(2, words.workDone[lang]),
      workOf(data, lang),
      note(pack.vocabulary.noConsequences[lang]),
      space,
      signatures({ post: responsible?.post?.[lang] ?? words.responsible[lang], name: initialsIn(responsible, lang) }),
    ],
  };
}

const pupilOf = ({ pupil, iin, language, address, phone }: RecordCard, lang: PaperLanguage): Block =>
  fields(
    [words.pupil[lang], fullNameIn(pupil, lang)],
    [words.iin[lang], value(iin, 12)],
    [words.bornOn[lang], longDate(pupil.bornOn, lang)],
    [words.className[lang], value(pupil.className)],
    [words.language[lang], words.languages[language][lang]],
    [words.address[lang], value(address, 40)],
    [words.phone[lang], value(phone, 12)],
  );

function guardiansOf({ guardians }: RecordCard, lang: PaperLanguage): readonly Block[] {
  const rows = guardians.map((one): readonly Inline[] => [
    (lang === 'ru' ? one.nameRu : null) ?? one.name,
    `${kinshipWords[one.kinship][lang]}${one.isPrimary ? `, ${words.primary[lang]}` : ''}`,
    value(one.work),
    value(one.phone),
  ]);
  const head = [words.name[lang], words.kinship[lang], words.work[lang], words.phone[lang]];
  const blanks = [value(null), value(null), value(null), value(null)];
  return [
    heading(2, words.guardians[lang]),
    table([0.34, 0.22, 0.22, 0.22], head, rows.length === 0 ? [blanks] : rows),
  ];
}

function groundsOf({ facts, pack }: RecordCard, lang: PaperLanguage): Block {
  const names = facts.grounds.map(({ code }) => pack.grounds.find((one) => one.code === code)?.names[lang] ?? code);
  return names.length === 0 ? paragraph(value(null, 40)) : numbered(...names);
}

function decisionsOf({ moves, pack }: RecordCard, lang: PaperLanguage): Block {
  const rows = moves.map(({ verb, on, endsOn, protocol }): readonly Inline[] => [
    shortDate(on),
    value(protocol?.toString()),
    pack.decisions.find(({ code }) => code === verb)?.names[lang] ?? verb,
    endsOn === null ? '' : untilDate(endsOn, lang),
  ]);
  const head = [words.day[lang], words.protocol[lang], words.decision[lang], words.until[lang]];
  const blanks = [value(null), value(null), value(null), value(null)];
  return table([0.17, 0.17, 0.36, 0.3], head, rows.length === 0 ? [blanks] : rows);
}

function removalOf({ removalReason, removalNote, pack }: RecordCard, lang: PaperLanguage) {
  if (removalReason === null) return [];
  const named = pack.removalReasons.find(({ code }) => code === removalReason)?.names[lang] ?? removalReason;
  const said = removalNote === null || removalNote.text === '' ? [] : ['. ', textRuns(removalNote, lang)];
  return [[words.reason[lang], [named, ...said]] as const];
}

function workOf({ plan, pack }: RecordCard, lang: PaperLanguage): Block {
  const measures = plan?.measures ?? [];
  if (measures.length === 0) return paragraph(words.noPlan[lang]);
  const rows = measures.map((one, at): readonly Inline[] => [
    String(at + 1),
    measureWords(pack, one, lang),
    daysWords(one, lang),
    outcomeWords(one, lang),
  ]);
  return table([0.06, 0.42, 0.22, 0.3], ['№', words.measure[lang], words.due[lang], words.outcome[lang]], rows);
}
