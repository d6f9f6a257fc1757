import { bodyFor, fullNameIn, initialsIn, toWhom, type PaperPerson } from '#features/cases/rules/paper-person.ts';
import {
  blank,
  fields,
  heading,
  line,
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
import { measureWords, outcomeWords, windowsWords } from '#features/plan/rules/measure-words.ts';
import type { MeasureResult } from '#features/plan/server/public.ts';
import { kinshipWords } from '#features/pupils/rules/kinship-words.ts';
import { longDate, ofDate, shortDate } from '#kernel/pure/long-date.ts';
import type { Names, PaperLanguage, Text } from '#kernel/pure/text.ts';
import type { CommissionPetitionData } from './commission-petition-data.ts';
import { evidenceTable, evidenceWords } from './evidence-words.ts';

const words = {
  title: { kk: 'Аумақтық комиссияға ұсыныс', ru: 'Ходатайство в территориальную комиссию' },
  heading: { kk: 'ҰСЫНЫС', ru: 'ХОДАТАЙСТВО' },
  to: { kk: 'Кімге', ru: 'Кому' },
  from: { kk: 'Жіберуші', ru: 'Отправитель' },
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  bornOn: { kk: 'Туған күні', ru: 'Дата рождения' },
  address: { kk: 'Мекенжайы', ru: 'Адрес' },
  parents: { kk: 'Ата-анасы немесе өзге де заңды өкілдері', ru: 'Родители или иные законные представители' },
  placedOn: { kk: 'Есепке қойылған күні', ru: 'Дата постановки' },
  council: { kk: 'Кеңестің шешімі', ru: 'Решение Совета' },
  facts: { kk: 'Мән-жайлар', ru: 'Обстоятельства' },
  work: { kk: 'Жүргізілген жұмыс', ru: 'Проведенная работа' },
  measure: { kk: 'Іс-шара', ru: 'Мероприятие' },
  outcome: { kk: 'Орындалуы, нәтижесі', ru: 'Отметка, результат' },
  offers: { kk: 'Ұсынылған көмек және отбасының жауабы', ru: 'Предложенная помощь и ответ семьи' },
  request: { kk: 'Өтініш', ru: 'Просьба' },
  enclosed: { kk: 'Қоса берілген құжаттар', ru: 'Приложения' },
  head: { kk: 'Білім беру ұйымының басшысы', ru: 'Руководитель организации образования' },
} as const satisfies Record<string, Names>;

/** What a school may say in its own words; the request is the order's (clause 17). */
export const commissionPetitionWords = { ...words, evidence: evidenceWords };

/** Paper 16, of each kind of the pack: facts, work done, offers and refusals with their days, the request, enclosures (clause 17). */
export function commissionPetitionLetter(data: CommissionPetitionData, lang: PaperLanguage): Letter {
  const { petition, pack, signedOn, number, signer } = data;
  const about = pack.petitionKinds.find(({ code }) => code === petition.kind)?.names ?? null;
  return {
    paper: 'commission-petition',
    language: lang,
    title: words.title[lang],
    letterhead: data.letterhead,
    numberAndDate: {
      date: runsOf(value(signedOn === null ? null : longDate(signedOn, lang), 20)),
      number: runsOf('№ ', value(number)),
    },
    blocks: [
      heading(1, words.heading[lang]),
      line('center', value(about?.[lang], 40)),
      circumstances(data, lang),
      heading(2, words.facts[lang]),
      ...factsOf(data, lang),
      heading(2, words.work[lang]),
      ...workOf(data, lang),
      heading(2, words.offers[lang]),
      evidenceTable(data.lines, lang),
      heading(2, words.request[lang]),
      paragraph(asked(about, lang)),
      ...ownWords(petition.request, lang),
      heading(2, words.enclosed[lang]),
      enclosed(data, lang),
      space,
      signatures(signature(signer, lang)),
    ],
  };
}

function circumstances(data: CommissionPetitionData, lang: PaperLanguage): Block {
  const { pack, letterhead, pupil, address, facts, council } = data;
  const inClass = pupil.className === '' ? '' : `, ${pupil.className}`;
  return fields(
    [words.to[lang], bodyFor(pack.vocabulary.commission, lang, toWhom)],
    [words.from[lang], value(letterhead[lang], 40)],
    [words.pupil[lang], value(`${fullNameIn(pupil, lang)}${inClass}`, 40)],
    [words.bornOn[lang], longDate(pupil.bornOn, lang)],
    [words.address[lang], value(address, 40)],
    [words.parents[lang], value(parentsOf(data, lang), 40)],
    [words.placedOn[lang], value(facts.placedOn === null ? null : longDate(facts.placedOn, lang), 20)],
    ...(council === null ? [] : [[words.council[lang], protocolOf(council, lang)] as const]),
  );
}

/** «Айдарова Алма (анасы)», each with the kinship. */
const parentsOf = ({ guardians }: CommissionPetitionData, lang: PaperLanguage): string =>
  guardians.map((one) => `${fullNameIn(one, lang)} (${kinshipWords[one.kinship][lang]})`).join('; ');

/** «№ 4 хаттама, 27.11.2026», «протокол № 4 от 27 ноября 2026 года». */
function protocolOf({ heldOn, number }: NonNullable<CommissionPetitionData['council']>, lang: PaperLanguage): Inline {
  const said = value(number === null ? null : String(number));
  return lang === 'kk'
    ? [ofDate(heldOn, 'kk'), ' № ', said, ' хаттама']
    : ['протокол № ', said, ' ', ofDate(heldOn, 'ru')];
}

/** Grounds with their facts stand by themselves (typed once); then what is written for the commission. */
function factsOf({ facts, pack, petition }: CommissionPetitionData, lang: PaperLanguage): readonly Block[] {
  const grounds = facts.grounds.map(({ code, facts: said }): Inline => {
    const name = pack.grounds.find((one) => one.code === code)?.names[lang] ?? code;
    return said.text.trim() === '' ? name : [`${name}: `, textRuns(said, lang)];
  });
  const listed = grounds.length === 0 ? [] : [numbered(...grounds)];
  if (!isEmpty(petition.facts)) return [...listed, paragraph(textRuns(petition.facts, lang))];
  return listed.length === 0 ? [paragraph(blank(60))] : listed;
}

function workOf({ pack, measures, petition }: CommissionPetitionData, lang: PaperLanguage): readonly Block[] {
  const rows = measures.map((one, at): readonly Inline[] => [
    String(at + 1),
    measureWords(pack, one, lang),
    resultOf(one, lang),
  ]);
  const head = ['№', words.measure[lang], words.outcome[lang]];
  const listed = rows.length === 0 ? [] : [table([0.06, 0.5, 0.44], head, rows)];
  if (!isEmpty(petition.work)) return [...listed, paragraph(textRuns(petition.work, lang))];
  return listed.length === 0 ? [paragraph(blank(60))] : listed;
}

/** What came of it; of a frequent measure how often it was done. */
function resultOf(one: MeasureResult, lang: PaperLanguage): Inline {
  const often = windowsWords(one.windows, lang);
  if (often === '') return outcomeWords(one, lang);
  return one.outcome === null ? often : [often, '. ', outcomeWords(one, lang)];
}

/** The request in the order's own words. */
const asked = (about: Names | null, lang: PaperLanguage): Inline =>
  lang === 'kk'
    ? ['Жоғарыда баяндалғанның негізінде мектеп әкімшілігі комиссияға ', value(about?.kk, 40), ' ұсыныс береді.']
    : ['На основании изложенного администрация школы обращается в комиссию с ходатайством ', value(about?.ru, 40), '.'];

const ownWords = (text: Text | null, lang: PaperLanguage): readonly Block[] =>
  isEmpty(text) ? [] : [paragraph(textRuns(text, lang))];

function enclosed({ enclosures }: CommissionPetitionData, lang: PaperLanguage): Block {
  if (enclosures.length === 0) return paragraph(blank(60));
  return numbered(
    ...enclosures.map(({ names, on }) => (on === null ? names[lang] : `${names[lang]}, ${shortDate(on)}`)),
  );
}

const signature = (signer: PaperPerson | null, lang: PaperLanguage) => ({
  post: signer?.post?.[lang] ?? words.head[lang],
  name: initialsIn(signer, lang),
});

const isEmpty = (text: Text | null): boolean => text === null || text.text.trim() === '';
