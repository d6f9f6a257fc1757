import type { Paper } from '#features/documents/server/public.ts';
import {
  bold,
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
  type Run,
} from '#features/documents/rules/letter.ts';
import { sentence } from '#features/documents/rules/wording/sentence.ts';
import { nameFor, toWhom } from '#features/cases/rules/paper-person.ts';
import { sexOfKinship } from '#features/pupils/rules/sex-of-kinship.ts';
import { guardiansOf } from '#features/pupils/server/public.ts';
import { longDate, onDate } from '#kernel/pure/long-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperDecision } from '../rules/protocol-data.ts';
import { decisionRuns, termOf } from './decision-words.ts';
import { letterheadFrom, personWithPost, signatureOf } from './paper-head.ts';
import { aboutSignedItem, readSignedItem, type SignedItem } from './signed-item.ts';
import { sql } from 'kysely';

const words = {
  title: { kk: 'Ата-аналарға хабарлама', ru: 'Уведомление родителям' },
  heading: { kk: 'ХАБАРЛАМА', ru: 'УВЕДОМЛЕНИЕ' },
  opening: {
    kk: '{councilOf} {day} өткен отырысында (№ {number} хаттама) балаңыз туралы мына шешім қабылданды.',
    ru: 'На заседании {councilOf} {day} (протокол № {number}) о вашем ребенке принято следующее решение.',
  },
  decision: { kk: 'Кеңестің шешімі', ru: 'Решение Совета' },
  child: { kk: 'Бала', ru: 'Ребенок' },
  reasons: { kk: 'Себептері', ru: 'Основания' },
  term: { kk: 'Мерзімі', ru: 'Срок' },
  helps: { kk: 'Баламен жұмысқа жауапты', ru: 'Кто отвечает за помощь ребенку' },
  contact: { kk: 'Сұрақтар бойынша телефон', ru: 'Телефон для вопросов' },
  copy: {
    kk: 'Жеке жоспардың бір данасы сізге тапсырылады. Сіз жоспармен келісетініңізді немесе келіспейтініңізді айтып, өз ұсынысыңызды бере аласыз.',
    ru: 'Один экземпляр индивидуального плана вручается вам. Вы можете согласиться с ним или нет и предложить свое.',
  },
  received: { kk: 'Хабарламаны алдым', ru: 'Уведомление получил(а)' },
  secretary: { kk: 'Хатшы', ru: 'Секретарь' },
} as const;

type Data = SignedItem & {
  readonly addressee: { readonly kk: string; readonly ru: string } | null;
  readonly decision: PaperDecision;
};

const noticed = ['place', 'extend', 'remove'] as const;

/** Paper 14: what was decided, why, how long, who helps, and that there are no legal consequences (clause 22). */
export const noticePaper: Paper<Data> = {
  paper: 'notice',
  words,
  number: 14,
  clause: 22,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: async (tx, id) => {
    const signed = await readSignedItem(tx, id);
    const decision = signed?.item.decisions.find((one) => noticed.some((kind) => kind === one.kind));
    if (signed === null || decision === undefined) return null;
    return { ...signed, decision, addressee: await addresseeOf(tx, signed.item.caseId) };
  },
  letter: noticeLetter,
  about: aboutSignedItem,
  dateOf: ({ heldOn }) => heldOn,
};

function noticeLetter(data: Data, lang: PaperLanguage): Letter {
  return {
    paper: 'notice',
    language: lang,
    title: words.title[lang],
    letterhead: letterheadFrom(data.letterhead),
    numberAndDate: { date: runsOf(longDate(data.madeOn, lang)), number: runsOf('№ ', value(null)) },
    blocks: [
      line('right', value(data.addressee?.[lang], 24)),
      heading(1, words.heading[lang]),
      paragraph(opening(data, lang)),
      circumstances(data, lang),
      ...(data.decision.kind === 'remove' ? [] : [paragraph(words.copy[lang])]),
      note(data.words.noConsequences[lang]),
      space,
      signatures(signatureOf(data.secretary, data.secretary?.post?.[lang] ?? words.secretary[lang], lang), {
        post: words.received[lang],
        name: '',
      }),
    ],
  };
}

const opening = (data: Data, lang: PaperLanguage): Run =>
  sentence(words.opening[lang], {
    councilOf: data.words.councilOf[lang],
    day: onDate(data.heldOn, lang),
    number: data.number === null ? '' : String(data.number),
  });

function circumstances(data: Data, lang: PaperLanguage): Block {
  const { pupil, grounds } = data.item;
  const { decision } = data;
  const inClass = pupil === null || pupil.className === '' ? '' : `, ${pupil.className}`;
  const said = decisionRuns({ ...decision, endsOn: null, months: null, responsible: null }, lang);
  return fields(
    [words.child[lang], value(pupil === null ? null : `${pupil.full[lang]}${inClass}`)],
    [words.decision[lang], said.map((run) => ('blank' in run ? run : bold(run.text)))],
    ...(decision.kind === 'place'
      ? [[words.reasons[lang], value(grounds.map((one) => one[lang]).join('; '))] as const]
      : []),
    ...(decision.endsOn === null ? [] : [[words.term[lang], termOf(decision, lang)] as const]),
    ...(decision.responsible === null
      ? []
      : [[words.helps[lang], personWithPost(decision.responsible, lang)] as const]),
    [words.contact[lang], value(data.letterhead.phone)],
  );
}

/** The guardian written to first, in the dative. */
async function addresseeOf(tx: Tx, caseId: string): Promise<Data['addressee']> {
  const found = await sql<{ pupil_id: string }>`
    select pupil_id from cases_cases where school_id = ${tx.schoolId} and id = ${caseId}`.execute(tx.db);
  const pupilId = found.rows[0]?.pupil_id;
  const first = pupilId === undefined ? undefined : (await guardiansOf(tx, [pupilId]))[0];
  if (first === undefined) return null;
  const person = { name: first.name, nameRu: first.nameRu, sex: sexOfKinship(first.kinship) };
  return { kk: nameFor(person, 'kk', toWhom), ru: nameFor(person, 'ru', toWhom) };
}
