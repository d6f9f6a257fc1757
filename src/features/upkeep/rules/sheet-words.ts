import type { Language } from '#kernel/pure/text.ts';

type Words = Readonly<Record<Language, string>>;

/** The sheet for the safe speaks all three languages at once, as a paper does: whoever opens it one day may read only one. */
export const sheetWords = {
  title: {
    kk: 'Тірек: қалпына келтіру коды',
    ru: 'Tirek: код восстановления',
    en: 'Tirek: recovery phrase',
  },
  how: {
    kk: 'Парақты басып шығарып, компьютерден бөлек, құлыпталған жерде (сейфте) сақтаңыз. Оны суретке түсірмеңіз, ешкімге жібермеңіз: осы парақ пен сақтық көшірмесі бар адам бәрін аша алады.',
    ru: 'Распечатайте лист и храните отдельно от компьютера, под замком (в сейфе). Не фотографируйте и не пересылайте: тот, у кого есть этот лист и резервная копия, откроет все.',
    en: 'Print the sheet and keep it apart from the computer, under lock (in a safe). Take no photograph and send it to nobody: whoever has this sheet and a backup can open everything.',
  },
  where: {
    kk: 'Қай жерде сақталады: ______________________',
    ru: 'Где хранится: ______________________',
    en: 'Where it is kept: ______________________',
  },
  made: {
    kk: 'Жасалған күні',
    ru: 'Создан',
    en: 'Made',
  },
} as const satisfies Readonly<Record<string, Words>>;
