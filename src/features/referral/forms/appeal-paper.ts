import {
  fromWhom,
  fullNameIn,
  initialsIn,
  postAndNameFor,
  toWhom,
  type PaperPerson,
} from '#features/cases/rules/paper-person.ts';
import { paperGround, type PaperGround } from '#features/cases/server/public.ts';
import {
  fields,
  heading,
  note,
  numbered,
  paragraph,
  runsOf,
  signatures,
  space,
  value,
  type Block,
  type Inline,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Paper } from '#features/documents/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import { personWithRole } from '#features/school/server/public.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import type { AppealView } from '../contract.ts';
import { readAppeal } from '../server/appeal.ts';

export type AppealData = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly view: AppealView;
  readonly pack: Pack;
  readonly deputy: PaperPerson | null;
  /** The colleague who wrote it; null where it was recorded for somebody else. */
  readonly author: PaperPerson | null;
  readonly sentOn: PlainDate;
};

const words = {
  title: { kk: 'Өтініш', ru: 'Обращение' },
  heading: { kk: 'ӨТІНІШ', ru: 'ОБРАЩЕНИЕ' },
  to: { kk: 'Кімге', ru: 'Кому' },
  from: { kk: 'Кімнен', ru: 'От кого' },
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель' },
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  className: { kk: 'Сыныбы', ru: 'Класс' },
  grounds: { kk: 'Негіздер', ru: 'Основания' },
  facts: { kk: 'Не болды', ru: 'Что произошло' },
  happenedOn: { kk: 'Болған күні', ru: 'Когда произошло' },
  done: { kk: 'Осы уақытқа дейін не істелді', ru: 'Что уже сделано' },
  asked: { kk: 'Не сұралады', ru: 'О чем просьба' },
  files: { kk: 'Қоса берілген файлдар саны', ru: 'Приложено файлов' },
  danger: {
    kk: 'Өтініште балаға төнген қауіп туралы айтылған: шұғыл көмек Кеңестің отырысын күтпейді.',
    ru: 'В обращении говорится об опасности для ребенка: срочная помощь не ждет заседания Совета.',
  },
} as const satisfies Record<string, Names>;

/** Paper 1: the appeal of any interested person to the deputy head (clause 4). */
export const appealPaper: Paper<AppealData> = {
  paper: 'appeal',
  words,
  number: 1,
  clause: 4,
  may: everyStaffRole,
  read: async (tx, id, actor) => {
    const found = await readAppeal(tx, id, actor);
    if (found === null) return null;
    const { view, authorId } = found;
    const deputyId = (await personWithRole(tx, 'deputy'))[0] ?? null;
    const ground = await paperGround(tx, view.pupilId, [deputyId, authorId]);
    return {
      view,
      letterhead: ground.letterhead,
      pupil: ground.pupil,
      pack: await packById(tx, view.packId),
      deputy: ground.personOf(deputyId),
      author: ground.personOf(authorId),
      sentOn: dayOfMoment(new Date(view.sentAt)),
    };
  },
  letter: (data, lang) => ({
    paper: 'appeal',
    language: lang,
    title: words.title[lang],
    letterhead: data.letterhead,
    numberAndDate: { date: runsOf(longDate(data.sentOn, lang)), number: [] },
    blocks: blocksOf(data, lang),
  }),
  about: (data) => ({ kind: 'appeal', id: data.view.id, caseId: data.view.caseId }),
  dateOf: (data) => data.sentOn,
};

function blocksOf(data: AppealData, lang: PaperLanguage): Letter['blocks'] {
  const { view } = data;
  const happened = view.happenedOn === null ? null : longDate(view.happenedOn, lang);
  return [
    heading(1, words.heading[lang]),
    fields(
      [words.to[lang], value(postAndNameFor(data.deputy, lang, toWhom))],
      senderOf(data, lang),
      [words.pupil[lang], value(fullNameIn(data.pupil, lang))],
      [words.className[lang], value(data.pupil.className)],
    ),
    heading(2, words.grounds[lang]),
    numbered(...view.grounds.map((code) => groundName(data.pack, code, lang))),
    heading(2, words.facts[lang]),
    fields([words.happenedOn[lang], value(happened)]),
    paragraph(textRuns(view.facts, lang)),
    heading(2, words.done[lang]),
    paragraph(textRuns(view.done, lang, 40)),
    heading(2, words.asked[lang]),
    paragraph(textRuns(view.asked, lang, 40)),
    ...dangerNote(view, lang),
    fields([words.files[lang], String(view.files.length)]),
    space,
    signatures({ post: data.author?.post?.[lang] ?? view.authorRelation ?? '', name: signerOf(data, lang) }),
  ];
}

/** A code the pack does not name any more stands as itself. */
const groundName = (pack: Pack, code: string, lang: PaperLanguage): string =>
  pack.grounds.find((ground) => ground.code === code)?.names[lang] ?? code;

/** Somebody without an account is named as they said: their name is not declined. */
function senderOf({ author, view }: AppealData, lang: PaperLanguage): readonly [string, Inline] {
  if (author !== null) return [words.from[lang], value(postAndNameFor(author, lang, fromWhom))];
  const said = [view.authorName, view.authorRelation].filter((part) => part !== null).join(', ');
  return [words.applicant[lang], value(said)];
}

const signerOf = (data: AppealData, lang: PaperLanguage): string =>
  data.author === null ? data.view.authorName : initialsIn(data.author, lang);

const dangerNote = (view: AppealView, lang: PaperLanguage): Block[] =>
  view.danger.length === 0 ? [] : [note(words.danger[lang])];
