import type { PaperBody } from '#features/dossier/rules/paper-body.ts';
import { initialsName } from '#kernel/pure/person-name.ts';
import { addDays, plainDateOf, yearOf, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names } from '#kernel/pure/text.ts';
import { demoStaff } from './staff.ts';
import { typed, words, type Lang } from './words.ts';

export type Handed = 'characteristic' | 'psychological-conclusion' | 'brief-information' | 'living-conditions-act';

type Case = { readonly lang: Lang; readonly teacher: string };

const say = (kk: string, ru: string): Names => ({ kk, ru });

/** What colleagues write of a made-up child: plain and kind, in both languages. */
const said = {
  family: say('Ата-анасымен және әпкесімен тұрады.', 'Живет с родителями и старшей сестрой.'),
  weakSubjects: say('Математика, физика.', 'Математика, физика.'),
  behaviour: say(
    'Сыпайы, ескертуді тыңдайды, шаршағанда тұйықталады.',
    'Говорит вежливо, слышит замечания, от усталости замыкается.',
  ),
  relations: say('Сыныпта екі досы бар, ұжымдық істерге қатысады.', 'В классе двое друзей, участвует в общих делах.'),
  interests: say('Сурет үйірмесіне барады.', 'Ходит в кружок рисования.'),
  parentsAttitude: say('Анасы мектепке келеді, көмекке келіседі.', 'Мать приходит в школу, от помощи не отказывается.'),
  methods: say('Бақылау, әңгімелесу, сауалнама.', 'Наблюдение, беседа, анкета.'),
  forParents: say(
    'Кешкі күн тәртібін сақтау, күн сайын әңгімелесу.',
    'Соблюдать вечерний распорядок, каждый день беседовать.',
  ),
  forSpecialists: say('Апта сайын кездесу.', 'Встречаться каждую неделю.'),
  parentsWork: say('Анасы – сатушы, әкесі – жүргізуші.', 'Мать – продавец, отец – водитель.'),
  upbringing: say(
    'Сабағын анасы қарайды, әкесі демалыс күндері бірге болады.',
    'За уроками следит мать, отец бывает с ребенком в выходные.',
  ),
  dwelling: say('Көпқабатты үйдегі екі бөлмелі пәтер.', 'Двухкомнатная квартира в многоэтажном доме.'),
  amenities: say('Орталық жылу, су бар.', 'Центральное отопление, водопровод.'),
  placeToSleep: say('Жеке төсегі бар.', 'Есть отдельная кровать.'),
  placeToStudy: say('Үстел мен шам бар.', 'Есть стол и лампа.'),
  call: say(
    'Анасымен телефон арқылы сөйлесіп, кездесу күні белгіленді.',
    'Поговорили с матерью по телефону, назначили встречу.',
  ),
} as const;

/** A paper of the dossier as it is handed in on that day (clause 11). */
export function bodyOf(one: Case, kind: Handed, on: PlainDate): PaperBody {
  if (kind === 'characteristic') return characteristic(one.lang, on);
  if (kind === 'psychological-conclusion') return conclusion(one.lang, on);
  return kind === 'brief-information' ? information(one, on) : act(one, on);
}

const characteristic = (lang: Lang, on: PlainDate): PaperBody => ({
  kind: 'characteristic',
  inSchoolSince: plainDateOf(yearOf(on) - 3, 9, 1),
  family: typed(lang, said.family),
  studies: typed(lang, words.studies),
  weakSubjects: typed(lang, said.weakSubjects),
  attendance: typed(lang, words.talk),
  missedUnexcused: 23,
  missedExcused: 6,
  behaviour: typed(lang, said.behaviour),
  relations: typed(lang, said.relations),
  interests: typed(lang, said.interests),
  strengths: typed(lang, words.opinion),
  parentsAttitude: typed(lang, said.parentsAttitude),
  conclusion: typed(lang, words.conclusion),
  subjectLines: [],
});

const conclusion = (lang: Lang, on: PlainDate): PaperBody => ({
  kind: 'psychological-conclusion',
  request: typed(lang, words.asked),
  dates: [addDays(on, -3), on],
  methods: typed(lang, said.methods),
  observed: typed(lang, words.opinion),
  results: typed(lang, words.psychology),
  forTeachers: typed(lang, words.forTeachers),
  forParents: typed(lang, said.forParents),
  forSpecialists: typed(lang, said.forSpecialists),
});

const information = ({ lang, teacher }: Case, on: PlainDate): PaperBody => ({
  kind: 'brief-information',
  rows: [
    { on, form: 'talk', who: nameOf('social'), content: typed(lang, words.talk), result: typed(lang, words.result) },
    { on: addDays(on, -2), form: 'call', who: nameOf(teacher), content: typed(lang, said.call), result: null },
  ],
});

/** What the parents did not tell, such as their income, stays a blank. */
const act = ({ lang, teacher }: Case, on: PlainDate): PaperBody => ({
  kind: 'living-conditions-act',
  visitedOn: on,
  address: lang === 'kk' ? 'Үлгі көшесі, 12' : 'ул. Примерная, 12',
  members: ['social', teacher].map((key) => ({ name: nameOf(key), post: staffOf(key).title[lang] })),
  household: [],
  parentsWork: typed(lang, said.parentsWork),
  income: null,
  upbringing: typed(lang, said.upbringing),
  dwelling: typed(lang, said.dwelling),
  rooms: 2,
  amenities: typed(lang, said.amenities),
  placeToSleep: typed(lang, said.placeToSleep),
  placeToStudy: typed(lang, said.placeToStudy),
  conclusion: typed(lang, words.living),
  photoConsent: false,
});

function staffOf(key: string): (typeof demoStaff)[number] {
  const found = demoStaff.find((one) => one.key === key);
  if (found === undefined) throw new Error(`Nobody of the demonstration is called ${key}`);
  return found;
}

const nameOf = (key: string): string => initialsName(staffOf(key).name);
