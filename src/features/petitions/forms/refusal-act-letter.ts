import { fullNameIn, initialsIn, type NamedPerson } from '#features/cases/rules/paper-person.ts';
import type { PaperGround } from '#features/cases/server/public.ts';
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
  type Block,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names, PaperLanguage, Text } from '#kernel/pure/text.ts';
import type { EvidenceLine } from '../rules/petition-shapes.ts';
import { evidenceTable, evidenceWords } from './evidence-words.ts';

export type RefusalActData = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly id: string;
  readonly caseId: string;
  readonly pack: Pack;
  /** Null: nothing is written down yet, the act is printed to be filled by hand. */
  readonly refusal: {
    readonly on: PlainDate;
    readonly byName: string;
    readonly guardian: NamedPerson | null;
    readonly words: Text;
    readonly witnesses: readonly string[];
  } | null;
  /** Help offered up to that day. */
  readonly offers: readonly EvidenceLine[];
  readonly madeOn: PlainDate;
};

const words = {
  title: { kk: 'Көмектен бас тарту актісі', ru: 'Акт об отказе от помощи' },
  heading: { kk: 'АКТІ', ru: 'АКТ' },
  about: { kk: 'мектеп ұсынған көмектен бас тарту туралы', ru: 'об отказе от помощи, предложенной школой' },
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  parent: { kk: 'Ата-ана немесе өзге де заңды өкіл', ru: 'Родитель или иной законный представитель' },
  when: { kk: 'Бас тартқан күні', ru: 'День отказа' },
  offered: { kk: 'Ұсынылған көмек', ru: 'Предложенная помощь' },
  inWords: { kk: 'Бас тарту, ата-ананың өз сөзімен', ru: 'Отказ словами родителя' },
  confirmed: {
    kk: 'Төменде қол қойғандар ата-ананың немесе өзге де заңды өкілдің мектеп ұсынған көмектен бас тартқанын растайды.',
    ru: 'Подписавшие настоящий акт подтверждают, что родитель или иной законный представитель отказался от помощи, предложенной школой.',
  },
  madeBy: { kk: 'Актіні жасаған', ru: 'Акт составил(а)' },
  witness: { kk: 'Куә', ru: 'Свидетель' },
} as const satisfies Record<string, Names>;

export const refusalActWords = { ...words, evidence: evidenceWords };

const fewestWitnesses = 2;

/** Paper 15: what was offered, by whom and when, the refusal in the parents' words, witnesses (clause 17). */
export function refusalActLetter(data: RefusalActData, lang: PaperLanguage): Letter {
  const { refusal, pack } = data;
  return {
    paper: 'help-refusal-act',
    language: lang,
    title: words.title[lang],
    letterhead: data.letterhead,
    numberAndDate: {
      date: runsOf(value(refusal === null ? null : longDate(refusal.on, lang), 20)),
      number: runsOf('№ ', value(null)),
    },
    blocks: [
      heading(1, words.heading[lang]),
      line('center', words.about[lang]),
      circumstances(data, lang),
      heading(2, words.offered[lang]),
      evidenceTable(data.offers, lang),
      heading(2, words.inWords[lang]),
      paragraph(textRuns(refusal?.words, lang, 60)),
      paragraph(words.confirmed[lang]),
      note(pack.vocabulary.noConsequences[lang]),
      space,
      ...signed(data, lang),
    ],
  };
}

function circumstances({ pupil, refusal }: RefusalActData, lang: PaperLanguage): Block {
  const inClass = pupil.className === '' ? '' : `, ${pupil.className}`;
  return fields(
    [words.pupil[lang], value(`${fullNameIn(pupil, lang)}${inClass}`, 40)],
    [words.parent[lang], value(fullNameIn(refusal?.guardian ?? null, lang), 40)],
    [words.when[lang], value(refusal === null ? null : longDate(refusal.on, lang), 20)],
  );
}

/** The parent may sign or not; whoever wrote it and at least two witnesses do. */
function signed({ refusal }: RefusalActData, lang: PaperLanguage): readonly Block[] {
  const named = refusal?.witnesses ?? [];
  const witnesses = [...named, '', ''].slice(0, Math.max(fewestWitnesses, named.length));
  return [
    signatures(
      { post: words.parent[lang], name: initialsIn(refusal?.guardian ?? null, lang) },
      { post: words.madeBy[lang], name: refusal?.byName ?? '' },
    ),
    signatures(...witnesses.map((name) => ({ post: words.witness[lang], name }))),
  ];
}
