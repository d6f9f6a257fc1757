import type { SheetField } from '#kernel/pure/sheet/map-columns.ts';

export const caseFieldNames = [
  'iin',
  'pupil',
  'className',
  'grounds',
  'facts',
  'number',
  'heldOn',
  'endsOn',
  'responsible',
  'measure',
  'measureDue',
] as const;
export type CaseField = (typeof caseFieldNames)[number];

/** How schools head a list of children on record; the first heading of each side is that of the template. */
const headings: Readonly<Record<CaseField, string>> = {
  iin: 'ЖСН | ИИН | IIN',
  pupil:
    'Оқушының аты-жөні | ФИО ученика | Аты-жөні | Оқушы | Білім алушы | ФИО | Ф.И.О. | ФИО обучающегося | Ученик | Pupil',
  className: 'Сыныбы | Класс | Сынып | Class',
  grounds: 'Негіздері | Основания | Негізі | Қою негізі | Основание | Основание постановки | Grounds',
  facts: 'Не болды | Что произошло | Фактілер | Факты | Facts',
  number: 'Хаттама нөмірі | № протокола | Хаттама № | Номер протокола | Протокол | Protocol number',
  heldOn:
    'Хаттама күні | Дата протокола | Отырыс күні | Қойылған күні | Дата постановки | Дата заседания | Protocol date',
  endsOn: 'Мерзімнің соңы | Срок до | Мерзімі | Аяқталу мерзімі | Срок | Окончание срока | Term end',
  responsible: 'Жауапты | Ответственный | Жауапты адам | Ответственное лицо | Responsible',
  measure:
    'Келесі іс-шара | Следующее мероприятие | Іс-шара | Шара | Келесі шара | Мероприятие | Мера | Следующая мера | Next measure',
  measureDue:
    'Іс-шараның мерзімі | Срок мероприятия | Шараның мерзімі | Орындау мерзімі | Срок выполнения | Measure due',
};

export const caseFields: readonly SheetField<CaseField>[] = caseFieldNames.map((field) => ({
  field,
  headings: headings[field].split(' | '),
}));

/** The headings of an empty list to fill in. */
export const templateHeadings = (language: 'kk' | 'ru'): readonly string[] =>
  caseFields.map(({ headings: [kk = '', ru = ''] }) => (language === 'kk' ? kk : ru));
