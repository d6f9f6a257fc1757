import { sql } from 'kysely';
import { fullNameIn, initialsIn, nameFor, toWhom, type NamedPerson } from '#features/cases/rules/paper-person.ts';
import {
  fields,
  heading,
  line,
  note,
  paragraph,
  runsOf,
  signatures,
  space,
  value,
  type Block,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { guardianNamed } from '#features/pupils/server/public.ts';
import { peopleByIds } from '#features/school/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { handOverCopy, type Delivery } from '../contract.ts';
import { readDeliveries } from '../server/read-deliveries.ts';
import { readPlanData, type PlanData } from './plan-data.ts';

export type ReceiptData = PlanData & {
  /** Null: nothing recorded yet, the receipt is printed to be signed. */
  readonly delivery: Delivery | null;
  /** Whoever was handed the copy, or refused it. */
  readonly receiver: NamedPerson | null;
  readonly handedBy: NamedPerson | null;
};

const words = {
  title: { kk: 'Дананы алу туралы қолхат', ru: 'Расписка о вручении экземпляра' },
  receipt: { kk: 'ҚОЛХАТ', ru: 'РАСПИСКА' },
  aboutReceipt: { kk: 'жоспардың данасын алу туралы', ru: 'о вручении экземпляра плана' },
  act: { kk: 'АКТІ', ru: 'АКТ' },
  aboutAct: { kk: 'жоспардың данасын алудан бас тарту туралы', ru: 'об отказе получить экземпляр плана' },
  paper: { kk: 'Құжат', ru: 'Документ' },
  approvedOn: { kk: 'Бекітілген күні', ru: 'Дата утверждения' },
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  whom: { kk: 'Кімге', ru: 'Кому' },
  when: { kk: 'Қашан', ru: 'Когда' },
  how: { kk: 'Қалай', ru: 'Каким способом' },
  note: { kk: 'Ескертпе', ru: 'Примечание' },
  took: {
    kk: 'Жоғарыда көрсетілген құжаттың бір данасын алдым.',
    ru: 'Один экземпляр указанного выше документа получил(а).',
  },
  refused: {
    kk: 'Ата-ана немесе өзге де заңды өкіл құжаттың данасын алудан немесе қол қоюдан бас тартты. Бұл туралы куәлардың қатысуымен осы акті жасалды.',
    ru: 'Родитель или иной законный представитель отказался получить экземпляр документа или поставить подпись, о чем в присутствии свидетелей составлен настоящий акт.',
  },
  byLink: {
    kk: 'Данасын алғанын отбасы мектеп берген сілтеме мен код арқылы растады; қол қойылмайды.',
    ru: 'Получение подтверждено семьей по ссылке и коду, выданным школой; подпись не ставится.',
  },
  ifRefused: { kk: 'Қол қоюдан бас тартқан жағдайда куәлар:', ru: 'В случае отказа от подписи свидетели:' },
  parent: { kk: 'Ата-ана немесе өзге де заңды өкіл', ru: 'Родитель или иной законный представитель' },
  handedBy: { kk: 'Тапсырған', ru: 'Вручил(а)' },
  witness: { kk: 'Куә', ru: 'Свидетель' },
} as const satisfies Record<string, Names>;

const ways: Readonly<Record<Delivery['way'], Names>> = {
  'in-person': { kk: 'қолына', ru: 'лично' },
  post: { kk: 'поштамен', ru: 'по почте' },
  link: { kk: 'сілтеме арқылы, интернетте', ru: 'по ссылке, через интернет' },
  other: { kk: 'басқа тәсілмен', ru: 'другим способом' },
};

/** Paper 13: the receipt of the copy, or the act of refusal (clause 14). The id is that of a delivery, or of a plan for a blank one. */
export const receiptPaper: Paper<ReceiptData> = {
  paper: 'plan-receipt',
  words,
  number: 13,
  clause: 14,
  may: handOverCopy.may === 'anyone' || handOverCopy.may === 'signed-in' ? [] : handOverCopy.may,
  read: readReceipt,
  letter: receiptLetter,
  about: ({ plan, delivery }) => ({ kind: 'plan-delivery', id: delivery?.id ?? plan.id, caseId: plan.caseId }),
  dateOf: ({ delivery, madeOn }) => delivery?.onDay ?? madeOn,
};

async function readReceipt(tx: Tx, id: string, actor: Actor): Promise<ReceiptData | null> {
  const found = await sql<{ plan_id: string; recorded_by: string | null }>`
    select plan_id, recorded_by from plan_deliveries where school_id = ${tx.schoolId} and id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  const data = await readPlanData(tx, row?.plan_id ?? id, actor);
  if (data === null || data.plan.state === 'draft') return null;
  if (row === undefined) return { ...data, delivery: null, receiver: null, handedBy: data.responsible };
  const delivery = (await readDeliveries(tx, data.facts.id)).find((one) => one.id === id);
  if (delivery === undefined) return null;
  const receiver = await guardianNamed(tx, delivery.guardianId);
  const { recorded_by: by } = row;
  const handedBy = by === null ? null : ((await peopleByIds(tx, [by])).get(by) ?? null);
  return { ...data, delivery, receiver, handedBy };
}

function receiptLetter(data: ReceiptData, lang: PaperLanguage): Letter {
  const isRefusal = data.delivery?.outcome === 'refused';
  return {
    paper: 'plan-receipt',
    language: lang,
    title: words.title[lang],
    letterhead: data.letterhead,
    numberAndDate: {
      date: runsOf(value(data.delivery === null ? null : longDate(data.delivery.onDay, lang), 20)),
      number: runsOf('№ ', value(null)),
    },
    blocks: [
      heading(1, isRefusal ? words.act[lang] : words.receipt[lang]),
      line('center', isRefusal ? words.aboutAct[lang] : words.aboutReceipt[lang]),
      circumstances(data, lang),
      paragraph(sentenceOf(data, lang)),
      note(data.pack.vocabulary.noConsequences[lang]),
      space,
      ...signed(data, lang),
    ],
  };
}

function sentenceOf({ delivery }: ReceiptData, lang: PaperLanguage): string {
  if (delivery?.outcome === 'refused') return words.refused[lang];
  return delivery?.way === 'link' ? words.byLink[lang] : words.took[lang];
}

function circumstances({ plan, pack, pupil, delivery, receiver }: ReceiptData, lang: PaperLanguage): Block {
  const inClass = pupil.className === '' ? '' : `, ${pupil.className}`;
  return fields(
    [words.paper[lang], pack.vocabulary.plan[lang]],
    [words.approvedOn[lang], value(plan.approvedOn === null ? null : longDate(plan.approvedOn, lang))],
    [words.pupil[lang], value(`${fullNameIn(pupil, lang)}${inClass}`)],
    [words.whom[lang], value(nameFor(receiver, lang, toWhom), 40)],
    [words.when[lang], value(delivery === null ? null : longDate(delivery.onDay, lang), 20)],
    [words.how[lang], value(delivery === null ? null : ways[delivery.way][lang], 20)],
    ...(delivery === null || delivery.note === null
      ? []
      : [[words.note[lang], textRuns(delivery.note, lang)] as const]),
  );
}

/** Whoever takes the copy signs; through the link nobody; on a refusal the witnesses do. A blank receipt has room for both. */
function signed({ delivery, handedBy: by }: ReceiptData, lang: PaperLanguage): readonly Block[] {
  if (delivery?.way === 'link') return [];
  const handedBy = { post: words.handedBy[lang], name: initialsIn(by, lang) };
  const witnesses = [...(delivery?.witnesses ?? []), '', ''].slice(0, Math.max(2, delivery?.witnesses.length ?? 0));
  const ofWitnesses = signatures(...witnesses.map((name) => ({ post: words.witness[lang], name })));
  if (delivery?.outcome === 'refused') return [signatures(handedBy), ofWitnesses];
  const taken = signatures({ post: words.parent[lang], name: '' }, handedBy);
  return delivery === null ? [taken, space, line('left', words.ifRefused[lang]), ofWitnesses] : [taken];
}
