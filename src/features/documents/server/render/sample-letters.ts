import {
  bold,
  fields,
  heading,
  italic,
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
  type Letter,
} from '../../rules/letter.ts';
import { pairOf } from '../../rules/pair-of.ts';
import { textRuns } from '../../rules/text-runs.ts';
import type { PaperLanguage, Text } from '#kernel/pure/text.ts';

const letterhead = {
  kk: '«Ақбұлақ ауылының № 7 жалпы білім беретін мектебі» коммуналдық мемлекеттік мекемесі',
  ru: 'Коммунальное государственное учреждение «Общеобразовательная школа № 7 села Акбулак»',
  bin: '990140001234',
  address: { kk: 'Ақбұлақ ауылы, Мектеп көшесі, 1', ru: 'село Акбулак, улица Мектеп, 1' },
  phone: '+7 700 000 00 00',
};

const heard: Text = {
  lang: 'kk',
  text: 'Сынып жетекшісі баланың сабаққа қатысуы туралы айтты: бір айда 14 сабақ себепсіз босатылған, ата-анасымен үш рет әңгіме өткізілді.',
};

/** A protocol of an invented meeting, for tests of the renderers. */
export function sampleProtocol(language: PaperLanguage | 'pair'): Letter {
  return language === 'pair' ? pairOf(protocol('kk'), protocol('ru')) : protocol(language);
}

const sayIn =
  (lang: PaperLanguage) =>
  (kk: string, ru: string): string =>
    lang === 'kk' ? kk : ru;

function protocol(lang: PaperLanguage): Letter {
  const say = sayIn(lang);
  return {
    paper: 'protocol',
    language: lang,
    title: say('Хаттама № 3', 'Протокол № 3'),
    letterhead,
    numberAndDate: {
      date: runsOf(say('2026 жылғы 14 қазан', '14 октября 2026 года')),
      number: runsOf('№ ', bold('3')),
    },
    blocks: [...opening(lang), ...agenda(lang), ...decided(lang)],
  };
}

function opening(lang: PaperLanguage): Block[] {
  const say = sayIn(lang);
  return [
    heading(1, say('ХАТТАМА', 'ПРОТОКОЛ')),
    line(
      'center',
      say('Қолдау көрсету жөніндегі кеңес отырысының хаттамасы', 'заседания Совета по оказанию поддержки'),
    ),
    fields(
      [say('Өтетін орны', 'Место проведения'), say('мәжіліс залы', 'актовый зал')],
      [say('Басталуы', 'Начало'), '15:00'],
      [say('Аяқталуы', 'Окончание'), value(undefined)],
      [
        say('Төрайым', 'Председательствующий'),
        say('Ә. Қ. Жұмабаева, директордың орынбасары', 'А. К. Жумабаева, заместитель директора'),
      ],
    ),
  ];
}

function agenda(lang: PaperLanguage): Block[] {
  const say = sayIn(lang);
  return [
    heading(2, say('КҮН ТӘРТІБІ', 'ПОВЕСТКА ДНЯ')),
    numbered(
      say(
        'Өтініштерді қарау және мұқтаж балаларды есепке қою туралы.',
        'О рассмотрении обращений и постановке на учёт.',
      ),
      say('Әр түрлі мәселелер.', 'Разное.'),
    ),
    heading(2, say('ТЫҢДАЛДЫ', 'СЛУШАЛИ')),
    paragraph(textRuns(heard, lang)),
    paragraph(italic(say('Ата-анасының пікірі: ', 'Мнение родителей: ')), value('', 24)),
  ];
}

function decided(lang: PaperLanguage): Block[] {
  const say = sayIn(lang);
  return [
    heading(2, say('ШЕШІМ ҚАБЫЛДАДЫ', 'РЕШИЛИ')),
    table(
      [1, 6, 4, 3],
      ['№', say('Шара', 'Мера'), say('Жауапты', 'Ответственный'), say('Мерзімі', 'Срок')],
      [
        [
          '1',
          say('Психологпен жеке сабақтар', 'Индивидуальные занятия с психологом'),
          say('С. Н. Әбенова', 'С. Н. Абенова'),
          '25.12.2026',
        ],
        ['2', say('Үйірмеге тарту', 'Вовлечение в кружок'), say('Т. Б. Оспан', 'Т. Б. Оспан'), value(undefined)],
      ],
    ),
    note(
      say(
        'Есепке қою бала үшін құқықтық салдар тудырмайды (қағидалардың 22-тармағы).',
        'Постановка на учёт не влечёт для ребёнка правовых последствий (пункт 22 правил).',
      ),
    ),
    space,
    signatures(
      { post: say('Төрайым', 'Председатель'), name: say('Ә. Қ. Жұмабаева', 'А. К. Жумабаева') },
      { post: say('Хатшы', 'Секретарь'), name: '' },
    ),
  ];
}
