import {
  bold,
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
  type Letterhead,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { longDate, shortDate, untilDate } from '#kernel/pure/long-date.ts';
import { fullName, type PersonName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { TransferContent } from '../rules/transfer-file.ts';
import { transferWords as words } from './transfer-words.ts';

/** What the letter says is what the file says; the PDF that it belongs to is not in it yet. */
export type LetterData = {
  readonly content: Omit<TransferContent, 'pdf'>;
  readonly letterhead: Letterhead;
  readonly pack: Pick<Pack, 'decisions' | 'vocabulary'>;
  readonly madeOn: PlainDate;
};

type ContentName = TransferContent['pupil']['name'];

/** The official name, or the Russian spelling where there is one. */
export function pupilNameIn({ name, nameRu }: TransferContent['pupil'], lang: PaperLanguage): string {
  const shown: ContentName = lang === 'ru' ? (nameRu ?? name) : name;
  return fullName(personName(shown));
}

const personName = ({ family, given, patronymic }: ContentName): PersonName => ({
  family,
  given,
  ...(patronymic === null ? {} : { patronymic }),
});

/** Paper 19: the letter that goes with the work done, and the slip that comes back (clause 20). */
export function transferLetter(data: LetterData, lang: PaperLanguage): Letter {
  const { content, letterhead, madeOn } = data;
  const { letter, to } = content;
  return {
    paper: 'transfer-letter',
    language: lang,
    title: words.title[lang],
    letterhead,
    numberAndDate: { date: runsOf(longDate(madeOn, lang)), number: runsOf('№ ', value(null)) },
    blocks: [
      line('right', to.names[lang]),
      heading(1, words.heading[lang]),
      line('center', words.about[lang]),
      paragraph(words.opening[lang]),
      pupilOf(content, lang),
      heading(2, words.grounds[lang]),
      groundsOf(content, lang),
      heading(2, words.decisions[lang]),
      decisionsOf(data, lang),
      heading(2, words.plan[lang]),
      workOf(content, lang),
      ...(letter.words === null ? [] : [heading(2, words.words[lang]), paragraph(textRuns(letter.words, lang))]),
      heading(2, words.papers[lang]),
      papersOf(content),
      note(words.newCouncil[lang], ' ', data.pack.vocabulary.noConsequences[lang]),
      space,
      signatures({ post: letter.signedBy.post?.[lang] ?? words.head[lang], name: letter.signedBy.name }),
      ...slipOf(content, lang),
    ],
  };
}

function pupilOf({ pupil, letter, case: kept }: LetterData['content'], lang: PaperLanguage): Block {
  const leaves = letter.leavesOn === null ? [] : [[words.leavesOn[lang], longDate(letter.leavesOn, lang)] as const];
  return fields(
    [words.pupil[lang], pupilNameIn(pupil, lang)],
    [words.bornOn[lang], longDate(pupil.bornOn, lang)],
    [words.iin[lang], value(pupil.iin, 12)],
    [words.className[lang], value(pupil.className)],
    [words.case[lang], `№ ${kept.number}, ${kept.schoolYear}-${kept.schoolYear + 1}`],
    [words.state[lang], words.states[kept.state][lang]],
    ...leaves,
  );
}

function groundsOf({ case: { grounds } }: LetterData['content'], lang: PaperLanguage): Block {
  if (grounds.length === 0) return paragraph(value(null, 40));
  return numbered(...grounds.map(({ names, facts }): Inline => [bold(names[lang]), '. ', textRuns(facts, lang)]));
}

function decisionsOf({ content, pack }: LetterData, lang: PaperLanguage): Block {
  const rows = content.case.moves.map(({ verb, on, endsOn, protocol }): readonly Inline[] => [
    shortDate(on),
    value(protocol?.toString()),
    pack.decisions.find(({ code }) => code === verb)?.names[lang] ?? verb,
    endsOn === null ? '' : untilDate(endsOn, lang),
  ]);
  const blanks = [value(null), value(null), value(null), value(null)];
  const head = [words.day[lang], words.protocol[lang], words.decision[lang], words.until[lang]];
  return table([0.17, 0.17, 0.36, 0.3], head, rows.length === 0 ? [blanks] : rows);
}

function workOf({ plan }: LetterData['content'], lang: PaperLanguage): Block {
  if (plan === null || plan.measures.length === 0) return paragraph(words.noPlan[lang]);
  const rows = plan.measures.map((one, at): readonly Inline[] => [
    String(at + 1),
    one.words.text.trim() === '' ? [bold(one.names[lang])] : [bold(one.names[lang]), '. ', textRuns(one.words, lang)],
    value(one.dueOn === null ? null : shortDate(one.dueOn)),
    outcomeOf(one, lang),
  ]);
  return table([0.06, 0.46, 0.16, 0.32], ['№', words.measure[lang], words.due[lang], words.outcome[lang]], rows);
}

type Measure = NonNullable<TransferContent['plan']>['measures'][number];

function outcomeOf({ outcome, doneOn, result }: Measure, lang: PaperLanguage): Inline {
  if (outcome === null) return value(null);
  const on = doneOn === null ? '' : `, ${shortDate(doneOn)}`;
  const said = `${words.outcomes[outcome][lang]}${on}`;
  return result === null || result.text.trim() === '' ? said : [said, '. ', textRuns(result, lang)];
}

const papersOf = ({ papers }: LetterData['content']): Block =>
  papers.length === 0 ? paragraph(value(null, 40)) : numbered(...papers.map(({ title }) => title));

function slipOf({ pupil, to }: LetterData['content'], lang: PaperLanguage): readonly Block[] {
  return [
    space,
    heading(1, words.slip[lang]),
    paragraph(words.slipText[lang]),
    fields(
      [words.pupil[lang], pupilNameIn(pupil, lang)],
      [words.slipSchool[lang], to.names[lang]],
      [words.slipDay[lang], value(null)],
      [words.slipAnswer[lang], [words.slipAnswers[lang], ' ', value(null, 24)]],
    ),
    signatures({ post: words.slipPerson[lang], name: '' }),
  ];
}
