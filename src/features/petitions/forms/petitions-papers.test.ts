import { describe, expect, it } from 'vitest';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import type { CommissionPetitionData } from './commission-petition-data.ts';
import { commissionPetitionLetter } from './commission-petition-letter.ts';
import { refusalActLetter } from './refusal-act-letter.ts';
import { act, full, id } from './testing/petition-fixture.ts';

const text = (data: CommissionPetitionData, lang: 'kk' | 'ru'): string =>
  plainTextOf(commissionPetitionLetter(data, lang));

describe('clause 17, paper 16: what the administration asks of the commission', () => {
  it.each([
    ['parents-duties', 'с ходатайством о рассмотрении материала о родителях, не выполняющих свои обязанности.'],
    ['parents-measures', 'с ходатайством об административных мерах воздействия на родителей.'],
    [
      'minor-act',
      'с ходатайством о рассмотрении материала о деянии несовершеннолетнего с административной ответственностью.',
    ],
    ['police-register', 'с ходатайством о постановке на учет в органах внутренних дел.'],
  ])('%s, in the words of the order', (kind, asked) => {
    expect(text({ ...full, petition: { ...full.petition, kind } }, 'ru')).toContain(asked);
  });

  it.each([
    [
      'parents-duties',
      'комиссияға өз міндеттерін орындамайтын ата-аналарға қатысты материалды қарау туралы ұсыныс береді.',
    ],
    ['parents-measures', 'комиссияға ата-аналарға ықпал етудің әкімшілік шаралары туралы ұсыныс береді.'],
    [
      'minor-act',
      'комиссияға әкімшілік жауаптылық белгіленген әрекетті жасаған кәмелетке толмағанға қатысты материалды қарау туралы ұсыныс береді.',
    ],
    ['police-register', 'комиссияға ішкі істер органдарында есепке қою туралы ұсыныс береді.'],
  ])('%s, in Kazakh', (kind, asked) => {
    expect(text({ ...full, petition: { ...full.petition, kind } }, 'kk')).toContain(asked);
  });

  it('holds facts, work done, offers and refusals with their days, the decision, enclosures and the head', () => {
    const said = text(full, 'ru');
    for (const part of [
      'Кому\tтерриториальной комиссии по делам несовершеннолетних и защите их прав',
      'Айдаров Данияр Серікұлы, 7 «Ә»',
      'Айдарова Алма (мать)',
      'протокол № 4 от 27 ноября 2026 года',
      '14 уроков',
      'За октябрь пропущено еще 9 уроков',
      'прийти на консультацию\tне выполнено, 02.12.2026',
      '02.11.2026\tПредложена помощь: беседа\tГ. Нұрланова, Айдарова Алма',
      '05.11.2026\tОтказ от помощи. сами разберемся',
      '27.11.2026\tМеры не приняты: неявка на заседание Совета по приглашению\tАйдарова Алма',
      '1. план, 16.11.2026',
      'директор\tС. Ахметова',
      '№ 118',
    ])
      expect(said).toContain(part);
    expect(text(full, 'kk')).toContain('құқықтарын қорғау жөніндегі аумақтық комиссияға');
    expect(text(full, 'kk')).toContain('2026 жылғы 27 қарашадағы № 4 хаттама');
    expect(text(full, 'kk')).toContain('05.11.2026\tКөмектен бас тартты. сами разберемся (түпнұсқасы орыс тілінде)');
  });

  it('a paper of which nothing is known yet stands complete, with room to write by hand', () => {
    const bare = text(
      {
        ...full,
        petition: { ...full.petition, facts: null, work: null, request: null },
        facts: { id, placedOn: null, grounds: [] },
        address: null,
        guardians: [],
        lines: [],
        measures: [],
        council: null,
        enclosures: [],
        signer: null,
        signedOn: null,
        number: null,
      },
      'ru',
    );
    expect(bare.match(/_{8,}/gu)?.length).toBe(11);
    expect(bare).toContain('Руководитель организации образования\t');
  });
});

describe('clause 17, paper 15: the act of refusal of help', () => {
  it('what was offered, by whom and when; the refusal in the words of the parents; witnesses', () => {
    const said = plainTextOf(refusalActLetter(act, 'ru'));
    for (const part of [
      'об отказе от помощи, предложенной школой',
      '02.11.2026\tПредложена помощь: беседа\tГ. Нұрланова, Айдарова Алма',
      'сами разберемся',
      'Свидетель\tЖ. Омарова',
      'Свидетель\tИ. Ли',
      'Акт составил(а)\tНұрланова Гүлнар',
      'никаких правовых последствий',
    ])
      expect(said).toContain(part);
    expect(plainTextOf(refusalActLetter(act, 'kk'))).toContain('Куә\tЖ. Омарова');
  });

  it('blank, with room for a parent and two witnesses', () => {
    const said = plainTextOf(refusalActLetter({ ...act, refusal: null, offers: [] }, 'kk'));
    expect(said.match(/Куә\t/gu)?.length).toBe(2);
    expect(said.match(/_{8,}/gu)?.length).toBe(8);
  });
});
