import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { questionAbout } from './question-about.ts';

const pupil = {
  name: { family: 'Ахметов', given: 'Ерлан', patronymic: 'Болатұлы' },
  nameRu: { family: 'Ахметов', given: 'Ерлан', patronymic: 'Болатович' },
  sex: 'male' as const,
  className: '8 «Б»',
};

/** Typed by hand: how order 61 words each question about a pupil. */
const questions = [
  [
    'place',
    '8 «Б» сыныбының білім алушысы Ахметов Ерлан Болатұлын МЕА-ға қою туралы',
    'О постановке на ВШУ обучающегося 8 «Б» класса Ахметова Ерлана Болатовича',
  ],
  [
    'end-of-term',
    '8 «Б» сыныбының білім алушысы Ахметов Ерлан Болатұлының МЕА-да тұру мерзімінің аяқталуы туралы: ұзарту немесе шығару',
    'Об окончании срока ВШУ обучающегося 8 «Б» класса Ахметова Ерлана Болатовича: продление или снятие',
  ],
  [
    'remove-early',
    '8 «Б» сыныбының білім алушысы Ахметов Ерлан Болатұлын мерзімі аяқталғанға дейін МЕА-дан шығару туралы',
    'О снятии с ВШУ обучающегося 8 «Б» класса Ахметова Ерлана Болатовича до окончания срока',
  ],
  [
    'revise-plan',
    '8 «Б» сыныбының білім алушысы Ахметов Ерлан Болатұлының ПЖЖЖ-сын өзгерту туралы',
    'Об изменении ИППР обучающегося 8 «Б» класса Ахметова Ерлана Болатовича',
  ],
  [
    'petition',
    '8 «Б» сыныбының білім алушысы Ахметов Ерлан Болатұлына қатысты аумақтық комиссияға ұсыныс беру туралы',
    'О ходатайстве в территориальную комиссию в отношении обучающегося 8 «Б» класса Ахметова Ерлана Болатовича',
  ],
] as const;

describe('clause 13: a question about a pupil, as the agenda words it', () => {
  it.each(questions)('%s', (kind, kk, ru) => {
    const wording = order61.agendaKinds.find(({ code }) => code === kind)?.ofPupil;
    expect(wording === undefined ? null : questionAbout(wording, pupil)).toEqual({ kk, ru });
  });
});
