import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pairOf } from '#features/documents/rules/pair-of.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import { renderLetter, stopRenderers, type AnyPaper, type MadeLetter } from '#features/documents/server/public.ts';
import { inSchool } from '#kernel/server/tx.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Role } from '#kernel/pure/role.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { submitCase } from '../../referral/server/submit-case.ts';
import { writeAppeal } from '../../referral/server/write-appeal.ts';
import { referralPapers } from '../../referral/forms/papers.ts';
import { writePaper } from '../server/write-paper.ts';
import { dossierPapers } from './papers.ts';

let school: TestSchool;
let caseId = '';
const ids: Record<string, string> = {};
const ru = (text: string) => ({ lang: 'ru' as const, text });

beforeAll(async () => {
  school = await testSchool();
  const appeal = done(
    await school.as('classTeacher').perform(writeAppeal, {
      pupilId: school.ids.pupil,
      grounds: ['absence', 'academic-failure'],
      facts: ru('Пропущено 14 уроков'),
      happenedOn: null,
      done: null,
      asked: null,
      danger: ['violence'],
      fileIds: [],
    }),
  );
  const made = done(
    await school.as('deputy').perform(submitCase, {
      pupilId: school.ids.pupil,
      appealIds: [appeal.id],
      grounds: [{ code: 'absence', facts: ru('14 уроков в октябре') }],
      reasons: { lang: 'kk', text: 'Сабақты себепсіз босатады' },
      priorMeasures: null,
      classTeacherOpinion: null,
      proposal: null,
      responsibleId: school.ids.people.social,
    }),
  );
  caseId = made.caseId;
  ids['appeal'] = appeal.id;
  ids['submission'] = caseId;
  for (const body of bodies) {
    const saved = done(
      await school.as('social').perform(writePaper, { caseId, purpose: 'placing', version: 0, body, fileIds: [] }),
    );
    ids[body.kind] = saved.paperId;
  }
});
afterAll(async () => {
  await stopRenderers();
  await school.drop();
});

const bodies = [
  {
    kind: 'characteristic',
    inSchoolSince: '2020-09-01',
    family: null,
    studies: null,
    weakSubjects: null,
    attendance: null,
    missedUnexcused: 14,
    missedExcused: null,
    behaviour: null,
    relations: null,
    interests: ru('Шахматы'),
    strengths: null,
    parentsAttitude: null,
    conclusion: ru('Нужна помощь в учебе'),
    subjectLines: [{ subject: 'Алгебра', teacher: 'И. Ли', line: ru('Не готов к урокам') }],
  },
  {
    kind: 'psychological-conclusion',
    request: null,
    dates: ['2026-11-12'],
    methods: null,
    observed: null,
    results: ru('Тревожность на контрольных'),
    forTeachers: null,
    forParents: null,
    forSpecialists: null,
  },
  {
    kind: 'living-conditions-act',
    visitedOn: '2026-11-11',
    address: '',
    members: [{ name: 'Г. Нұрланова', post: 'әлеуметтік педагог' }],
    household: [{ name: 'Алма', kinship: 'анасы', age: null, occupation: '' }],
    parentsWork: null,
    income: null,
    upbringing: null,
    dwelling: null,
    rooms: 2,
    amenities: null,
    placeToSleep: null,
    placeToStudy: null,
    conclusion: ru('Место для занятий есть'),
    photoConsent: false,
  },
  {
    kind: 'brief-information',
    rows: [
      { on: '2026-11-02', form: 'home-visit', who: '', content: ru('Посещена семья'), result: null },
      {
        on: '2026-10-05',
        form: 'talk',
        who: 'Ж. Омарова',
        content: ru('Беседа с учеником'),
        result: ru('Обещал приходить'),
      },
    ],
  },
];

const forms = [...referralPapers, ...dossierPapers];
const formOf = (paper: string): AnyPaper => {
  const form = forms.find((one) => one.paper === paper);
  if (form === undefined) throw new Error(`no form ${paper}`);
  return form;
};
const actor = (
  who: 'deputy' | 'classTeacher' | 'otherClassTeacher',
  roles: Role[],
  classIds: string[] = [],
): Actor => ({
  accountId: school.ids.accounts[who],
  personId: school.ids.people[who],
  schoolId: school.ids.school,
  language: 'ru',
  roles,
  classIds,
});
const made = (paper: string, by = actor('deputy', ['deputy'])): Promise<MadeLetter | null> =>
  inSchool(school.kernel, school.ids.school, (tx) => formOf(paper).make(tx, ids[paper] ?? '', by));
const texts = async (paper: string): Promise<{ kk: string; ru: string }> => {
  const letter = await made(paper);
  if (letter === null) throw new Error(`${paper} was not read`);
  return { kk: plainTextOf(letter.letters.kk), ru: plainTextOf(letter.letters.ru) };
};

describe('paper 1: the appeal', () => {
  it('says who writes to whom, about whom, on which grounds', async () => {
    const appeal = await texts('appeal');
    for (const said of [
      'ӨТІНІШ',
      '2026 жылғы 16 қараша',
      'Кімге\tдиректордың тәрбие ісі жөніндегі орынбасары Серікқызы Айгүлге',
      'Кімнен\tсынып жетекшісі Омарова Жанна Маратқызынан',
      'Айдаров Данияр Серікұлы',
      '7 «Ә»',
      'Ж. Омарова',
    ]) {
      expect(appeal.kk).toContain(said);
    }
    expect(appeal.ru).toContain('Кому\tзаместителю директора по воспитательной работе Серікқызы Айгүл');
    expect(appeal.ru).toContain('От кого\tклассного руководителя Омаровой Жанны Маратқызы');
    expect(appeal.kk).toContain('Пропущено 14 уроков (түпнұсқасы орыс тілінде)');
    expect(appeal.ru).toContain('систематические пропуски занятий без уважительной причины');
    expect(appeal.ru).not.toContain('оригинал');
  });

  it('leaves a visible blank for what was not said, and says that danger does not wait', async () => {
    const { ru: text } = await texts('appeal');
    expect(text).toContain(`Когда произошло\t${'_'.repeat(8)}`);
    expect(text).toContain(`О чем просьба\n${'_'.repeat(40)}`);
    expect(text).toContain('срочная помощь не ждет заседания Совета');
  });
});

describe('paper 2: the submission', () => {
  it('is numbered, names the Council, the appeals it rests on, and that there are no legal consequences', async () => {
    const submission = await texts('submission');
    for (const said of [
      '2026 жылғы 16 қараша\t№ 1',
      'ҰСЫНЫС',
      'Кімге\tПрофилактикалық кеңеске',
      '2026 жылғы 16 қарашадағы өтініш',
      'Сабақты себепсіз босатады',
      'әлеуметтік педагог Нұрланова Гүлнар Ерікқызы',
      'ешқандай құқықтық салдар',
    ]) {
      expect(submission.kk).toContain(said);
    }
    for (const said of [
      'ПРЕДСТАВЛЕНИЕ',
      'обращение от 16 ноября 2026 года',
      '20 мая 2013 года',
      'Сабақты себепсіз босатады (оригинал на казахском языке)',
    ]) {
      expect(submission.ru).toContain(said);
    }
  });
});

describe('papers 3 to 6: the dossier', () => {
  it('the characteristic counts absence and carries the lines of subject teachers', async () => {
    const { kk, ru: text } = await texts('characteristic');
    expect(kk).toContain('Дәлелсіз себептермен босатқан сабақтар\t14');
    expect(kk).toContain('7 «Ә» сыныбының білім алушысы Айдаров Данияр Серікұлына');
    expect(text).toContain('на обучающегося 7 «Ә» класса Айдарова Данияра Серікұлы');
    expect(text).toContain('Для чего дана\tдля рассмотрения вопроса о постановке на ВШУ');
    expect(text).toContain('Алгебра\tИ. Ли\tНе готов к урокам');
    expect(text).toContain('директор\tС. Ахметова');
  });

  it('the brief information is a table in the order of days', async () => {
    const { kk, ru: text } = await texts('brief-information');
    expect(kk).toContain('Айдаров Данияр Серікұлымен жүргізілген профилактикалық жұмыс туралы');
    expect(text).toContain('о профилактической работе с обучающимся 7 «Ә» класса Айдаровым Данияром Серікұлы');
    expect(text).toContain(
      `1\t05.10.2026\tбеседа\tЖ. Омарова\tБеседа с учеником\tОбещал приходить\n2\t02.11.2026\tпосещение на дому\t${'_'.repeat(8)}\tПосещена семья\t${'_'.repeat(8)}`,
    );
  });

  it('the act names the household and the commission', async () => {
    const { kk, ru: text } = await texts('living-conditions-act');
    expect(kk).toContain('7 «Ә» сыныбының білім алушысы Айдаров Данияр Серікұлының отбасы');
    expect(text).toContain('семьи обучающегося 7 «Ә» класса Айдарова Данияра Серікұлы');
    expect(kk).toContain(`Алма\tанасы\t${'_'.repeat(8)}\t${'_'.repeat(8)}`);
    expect(kk).toContain('әлеуметтік педагог\tГ. Нұрланова');
  });

  it('the psychological conclusion is read by the deputy, not by the class teacher', async () => {
    expect((await texts('psychological-conclusion')).ru).toContain('Тревожность на контрольных');
    expect(
      await made('psychological-conclusion', actor('classTeacher', ['class-teacher'], [school.ids.class7])),
    ).toBeNull();
    expect(await made('characteristic', actor('classTeacher', ['class-teacher'], [school.ids.class7]))).not.toBeNull();
  });

  it('a paper of one kind is not printed by the form of another', async () => {
    ids['wrong'] = ids['brief-information'] ?? '';
    const wrong = await inSchool(school.kernel, school.ids.school, (tx) =>
      formOf('characteristic').make(tx, ids['wrong'] ?? '', actor('deputy', ['deputy'])),
    );
    expect(wrong).toBeNull();
  });
});

describe('every paper of these rooms', () => {
  it.each([
    'appeal',
    'submission',
    'characteristic',
    'psychological-conclusion',
    'living-conditions-act',
    'brief-information',
  ])('%s is made in Kazakh, Russian and as a pair, and prints', async (paper) => {
    const letter = await made(paper);
    if (letter === null) throw new Error('not read');
    const { kk, ru: russian } = letter.letters;
    expect([kk.blocks.map((block) => block.kind), kk.language, russian.language]).toEqual([
      russian.blocks.map((block) => block.kind),
      'kk',
      'ru',
    ]);
    const pdf = await renderLetter(pairOf(kk, russian), 'pdf', letter.date);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it.each(['submission', 'characteristic', 'living-conditions-act', 'brief-information'])(
    '%s is not for the class teacher of another class',
    async (paper) => {
      expect(await made(paper, actor('otherClassTeacher', ['class-teacher'], [school.ids.class8]))).toBeNull();
    },
  );
});
