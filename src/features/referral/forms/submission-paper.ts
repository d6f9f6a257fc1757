import { sql } from 'kysely';
import {
  bodyFor,
  fromWhom,
  fullNameIn,
  initialsIn,
  postAndName,
  postAndNameFor,
  toWhom,
  type PaperPerson,
} from '#features/cases/rules/paper-person.ts';
import { caseWithin, paperGround, type PaperGround } from '#features/cases/server/public.ts';
import {
  bold,
  fields,
  heading,
  line,
  note,
  numbered,
  paragraph,
  runsOf,
  signatures,
  space,
  value,
  type Inline,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Paper } from '#features/documents/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { longDate, ofDate } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { SubmissionView } from '../contract.ts';
import { appealsOf, submissionOf } from '../server/public.ts';

export type SubmissionData = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly submission: SubmissionView;
  readonly pack: Pack;
  readonly author: PaperPerson | null;
  readonly responsible: PaperPerson | null;
  /** The days of the appeals it rested on; what was joined to the case later is not enclosed. */
  readonly appealDays: readonly PlainDate[];
};

const words = {
  title: { kk: 'Ұсыныс', ru: 'Представление' },
  heading: { kk: 'ҰСЫНЫС', ru: 'ПРЕДСТАВЛЕНИЕ' },
  to: { kk: 'Кімге', ru: 'Кому' },
  from: { kk: 'Кімнен', ru: 'От кого' },
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  bornOn: { kk: 'Туған күні', ru: 'Дата рождения' },
  className: { kk: 'Сыныбы', ru: 'Класс' },
  grounds: { kk: 'Негіздер', ru: 'Основания' },
  reasons: { kk: 'Себептері', ru: 'Причины' },
  prior: { kk: 'Бұған дейін қолданылған шаралар', ru: 'Ранее принятые меры' },
  opinion: { kk: 'Сынып жетекшісінің пікірі', ru: 'Мнение классного руководителя' },
  proposal: { kk: 'Не ұсынылады', ru: 'Предложение' },
  responsible: { kk: 'Жауапты тұлға', ru: 'Ответственное лицо' },
  enclosed: { kk: 'Қоса берілген құжаттар', ru: 'Приложения' },
} as const satisfies Record<string, Names>;

/** Paper 2: the deputy's submission to the Council (clause 4). The id is that of its case. */
export const submissionPaper: Paper<SubmissionData> = {
  paper: 'submission',
  words,
  number: 2,
  clause: 4,
  may: ['head', 'deputy', 'social-pedagogue', 'class-teacher', 'psychologist', 'council-member'],
  read: readData,
  letter: (data, lang) => ({
    paper: 'submission',
    language: lang,
    title: words.title[lang],
    letterhead: data.letterhead,
    numberAndDate: {
      date: runsOf(longDate(data.submission.submittedOn, lang)),
      number: runsOf('№ ', String(data.submission.number)),
    },
    blocks: blocksOf(data, lang),
  }),
  about: (data) => ({ kind: 'submission', id: data.submission.id, caseId: data.submission.caseId }),
  dateOf: (data) => data.submission.submittedOn,
};

async function readData(tx: Tx, caseId: string, actor: Actor): Promise<SubmissionData | null> {
  const found = await sql<{ pupil_id: string; pack_id: string }>`
    select c.pupil_id, c.pack_id from cases_cases c where c.school_id = ${tx.schoolId} and c.id = ${caseId}
      and (c.sealed_at is null or exists (select 1 from cases_unsealings u where u.school_id = c.school_id and u.case_id = c.id
        and u.person_id = ${actor.personId} and u.until > ${tx.now}))
      and ${caseWithin(reachOf(actor), tx.today)}`.execute(tx.db);
  const row = found.rows[0];
  const submission = row === undefined ? null : await submissionOf(tx, caseId);
  if (row === undefined || submission === null) return null;
  const ground = await paperGround(tx, row.pupil_id, [submission.authorId, submission.responsibleId]);
  const appeals = await appealsOf(tx, caseId);
  return {
    submission,
    letterhead: ground.letterhead,
    pupil: ground.pupil,
    pack: await packById(tx, row.pack_id),
    author: ground.personOf(submission.authorId),
    responsible: ground.personOf(submission.responsibleId),
    appealDays: appeals
      .map((appeal) => dayOfMoment(new Date(appeal.sentAt)))
      .filter((day) => day <= submission.submittedOn),
  };
}

function blocksOf(data: SubmissionData, lang: PaperLanguage): Letter['blocks'] {
  const { submission, pack } = data;
  return [
    heading(1, words.heading[lang]),
    line('center', pack.vocabulary.aboutPlacing[lang]),
    fields(
      [words.to[lang], bodyFor(pack.vocabulary.council, lang, toWhom)],
      [words.from[lang], value(postAndNameFor(data.author, lang, fromWhom))],
      [words.pupil[lang], value(fullNameIn(data.pupil, lang))],
      [words.bornOn[lang], longDate(data.pupil.bornOn, lang)],
      [words.className[lang], value(data.pupil.className)],
    ),
    heading(2, words.grounds[lang]),
    numbered(...submission.grounds.map((ground) => groundLine(pack, ground, lang))),
    heading(2, words.reasons[lang]),
    paragraph(textRuns(submission.reasons, lang)),
    heading(2, words.prior[lang]),
    paragraph(textRuns(submission.priorMeasures, lang, 40)),
    heading(2, words.opinion[lang]),
    paragraph(textRuns(submission.classTeacherOpinion, lang, 40)),
    heading(2, words.proposal[lang]),
    paragraph(textRuns(submission.proposal, lang, 40)),
    fields(
      [words.responsible[lang], value(postAndName(data.responsible, lang))],
      [words.enclosed[lang], enclosed(data, lang)],
    ),
    note(pack.vocabulary.noConsequences[lang]),
    space,
    signatures({ post: data.author?.post?.[lang] ?? '', name: initialsIn(data.author, lang) }),
  ];
}

function groundLine(pack: Pack, ground: SubmissionView['grounds'][number], lang: PaperLanguage): Inline {
  const name = pack.grounds.find((known) => known.code === ground.code)?.names[lang] ?? ground.code;
  return [bold(name), ': ', textRuns(ground.facts, lang)];
}

/** «обращение от 16 ноября 2026 года; …»; a blank when it rests on none. */
const enclosed = (data: SubmissionData, lang: PaperLanguage): Inline =>
  value(
    data.appealDays
      .map((day) => (lang === 'kk' ? `${ofDate(day, 'kk')} өтініш` : `обращение ${ofDate(day, 'ru')}`))
      .join('; '),
  );
