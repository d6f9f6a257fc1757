import {
  bodyFor,
  fullNameIn,
  initialsIn,
  postAndName,
  postAndNameFor,
  toWhom,
  type SentenceCase,
} from '#features/cases/rules/paper-person.ts';
import {
  heading,
  line,
  numbered,
  paragraph,
  signatures,
  space,
  table,
  value,
  type Block,
  type Inline,
  type Letter,
} from '#features/documents/rules/letter.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { fromDate, untilDate } from '#kernel/pure/long-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { compositionOfPaper, type CompositionOfPaper } from '../server/composition-of-paper.ts';
import { compositionOrderWords as words } from './composition-order-words.ts';
import { dateAndNumber, letterheadFrom } from './paper-head.ts';

/** Paper 7 (clauses 6, 7): the head's order on the composition, to be signed; the id is that of the composition. */
export const compositionOrderPaper: Paper<CompositionOfPaper> = {
  paper: 'composition-order',
  words,
  number: 7,
  clause: 6,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: compositionOfPaper,
  letter: orderLetter,
  about: ({ id }) => ({ kind: 'composition', id }),
  dateOf: ({ orderOn }) => orderOn,
};

function orderLetter(data: CompositionOfPaper, lang: PaperLanguage): Letter {
  const { councilOf } = data.pack.vocabulary;
  return {
    paper: 'composition-order',
    language: lang,
    title: words.title[lang],
    letterhead: letterheadFrom(data.letterhead),
    numberAndDate: dateAndNumber(data.orderOn, value(data.orderNumber), lang),
    blocks: [
      heading(1, words.heading[lang]),
      line(
        'center',
        lang === 'kk' ? `${councilOf.kk} құрамын бекіту туралы` : `об утверждении состава ${councilOf.ru}`,
      ),
      paragraph(basis(data, lang)),
      line('left', words.order[lang]),
      numbered(...points(data, lang)),
      membersTable(data, lang),
      space,
      signatures({ post: data.head?.post?.[lang] ?? words.head[lang], name: initialsIn(data.head, lang) }),
      ...acquainted(data, lang),
    ],
  };
}

const ofWhich = { kk: 'genitive', ru: 'genitive' } as const satisfies SentenceCase;

/** «… № 61 бұйрығының 6-тармағына сәйкес», «В соответствии с пунктом 6 приказа …»: the act is named by its pack. */
function basis({ pack: { basis: act, composition } }: CompositionOfPaper, lang: PaperLanguage): string {
  const of = bodyFor(act.names, lang, ofWhich);
  return lang === 'kk'
    ? `${of} ${composition.clause}-тармағына сәйкес`
    : `В соответствии с пунктом ${composition.clause} ${of}`;
}

const whom = { kk: 'accusative', ru: 'accusative' } as const satisfies SentenceCase;

function points(data: CompositionOfPaper, lang: PaperLanguage): readonly Inline[] {
  const { councilOf } = data.pack.vocabulary;
  const term = [fromDate(data.startsOn, lang), ...(data.endsOn === null ? [] : [untilDate(data.endsOn, lang)])].join(
    ' ',
  );
  const secretary = data.members.find(({ part }) => part === 'secretary') ?? null;
  return [
    lang === 'kk'
      ? `${councilOf.kk} құрамы ${term} осы бұйрықтағы тізімге сәйкес бекітілсін.`
      : `Утвердить ${term} состав ${councilOf.ru} согласно списку в настоящем приказе.`,
    ...(secretary === null
      ? []
      : [
          lang === 'kk'
            ? `Хаттаманы жүргізу және ата-аналарға шақыру тапсыру ${postAndNameFor(secretary, 'kk', toWhom)} жүктелсін.`
            : `Ведение протокола и вручение приглашений родителям возложить на ${postAndNameFor(secretary, 'ru', whom)}.`,
        ]),
    inAbsence(data, lang),
    words.members[lang],
    words.control[lang],
  ];
}

/** Whoever keeps the protocol when the secretary is away; a blank to fill by hand where the order names nobody. */
function inAbsence({ members }: CompositionOfPaper, lang: PaperLanguage): Inline {
  const substitute = members.find(({ part }) => part === 'substitute') ?? null;
  if (lang === 'kk')
    return ['Хатшы болмаған кезде оның міндетін ', value(postAndName(substitute, 'kk'), 16), ' атқарады.'];
  return ['В отсутствие секретаря его обязанности исполняет ', value(postAndName(substitute, 'ru'), 16), '.'];
}

function membersTable({ members }: CompositionOfPaper, lang: PaperLanguage): Block {
  const rows = members.map((one, at) => [
    String(at + 1),
    fullNameIn(one, lang),
    value(one.post?.[lang]),
    words.parts[one.part][lang],
  ]);
  return table([0.06, 0.38, 0.34, 0.22], ['№', words.name[lang], words.post[lang], words.part[lang]], rows);
}

/** Everybody named in the order, but the head who gives it. */
function acquainted({ members, head }: CompositionOfPaper, lang: PaperLanguage): readonly Block[] {
  const others = members.filter((one) => fullNameIn(one, 'kk') !== fullNameIn(head, 'kk'));
  if (others.length === 0) return [];
  return [
    space,
    line('left', words.acquainted[lang]),
    ...others.map((one) => signatures({ post: one.post?.[lang] ?? '', name: initialsIn(one, lang) })),
  ];
}
