import type { Words } from '#kernel/pure/text.ts';

/** Papers of one child that may go to the commission, as the list of enclosures names them. */
export const enclosureWords: Readonly<Record<string, Words>> = {
  submission: {
    kk: 'Профилактикалық кеңеске ұсыныс',
    ru: 'представление на Совет профилактики',
    en: 'submission to the Council',
  },
  characteristic: { kk: 'мінездеме', ru: 'характеристика', en: 'characteristic' },
  'psychological-conclusion': {
    kk: 'психологиялық қорытынды',
    ru: 'психологическое заключение',
    en: 'psychological conclusion',
  },
  'living-conditions-act': {
    kk: 'тұрғын үй-тұрмыстық жағдайын тексеру актісі',
    ru: 'акт обследования жилищно-бытовых условий',
    en: 'act of housing and living conditions',
  },
  'brief-information': {
    kk: 'жүргізілген профилактикалық жұмыс туралы қысқаша ақпарат',
    ru: 'краткая информация о проведенной профилактической работе',
    en: 'brief information on preventive work done',
  },
  extract: { kk: 'хаттамадан үзінді көшірме', ru: 'выписка из протокола', en: 'extract from the protocol' },
  plan: {
    kk: 'профилактикалық жұмыстың жеке жоспары',
    ru: 'индивидуальный план профилактической работы',
    en: 'individual plan of preventive work',
  },
  'plan-receipt': {
    kk: 'жоспардың данасын алу туралы қолхат',
    ru: 'расписка о вручении экземпляра плана',
    en: 'receipt of the copy of the plan',
  },
  'help-refusal-act': { kk: 'көмектен бас тарту актісі', ru: 'акт об отказе от помощи', en: 'act of refusal of help' },
};
