import { z } from 'zod';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { Names } from '#kernel/pure/text.ts';
import { isWorkingDay, type WorkCalendar } from '#kernel/pure/working-days.ts';
import type { TransferMove, TransferSide } from './move-transfer.ts';

const stepSides = ['sending', 'receiving'] as const;

/** What closes a step by itself; null: somebody marks it. */
const closings = ['sent', 'received', 'answered'] as const;

export const AlgorithmStep = z.object({
  side: z.enum(stepSides),
  /** Working days after the transfer began on that side. */
  days: z.number().int().min(0).max(60),
  /** The slug of a paper of ours, where the step is about one. */
  paper: z.enum(['transfer-letter', 'transfer-notice']).nullable(),
  words: Names.refine((words) => words.kk.length <= 300 && words.ru.length <= 300),
  closes: z.enum(closings).nullable(),
});
export type AlgorithmStep = z.infer<typeof AlgorithmStep>;

const mostSteps = 20;

/** The algorithm of the region as it is loaded and saved (clause 20). `source` names its order, or says that it is ours. */
export const Algorithm = z.object({
  schema: z.literal('tirek-transfer-algorithm'),
  version: z.literal(1),
  source: Names.refine((names) => names.kk.length <= 300 && names.ru.length <= 300),
  steps: z.array(AlgorithmStep).min(1).max(mostSteps),
});
export type Algorithm = z.infer<typeof Algorithm>;

/** Ours, until the region sets its own: the order leaves the algorithm to the region. */
export const ourAlgorithm: Algorithm = {
  schema: 'tirek-transfer-algorithm',
  version: 1,
  source: {
    kk: 'Бағдарламаның ұсынысы: өңір өз алгоритмін белгілегенге дейін',
    ru: 'Предложение программы: пока регион не установил свой алгоритм',
  },
  steps: [
    {
      side: 'sending',
      days: 1,
      paper: 'transfer-notice',
      words: {
        kk: 'Жүргізілген жұмыс туралы ақпараттың жаңа мектепке берілетіні туралы ата-анаға хабарлау',
        ru: 'Сообщить родителям, что информация о проведенной работе передается в новую школу',
      },
      closes: null,
    },
    {
      side: 'sending',
      days: 3,
      paper: 'transfer-letter',
      words: {
        kk: 'Ақпаратты ілеспе хатпен бірге жаңа мектепке жіберу',
        ru: 'Направить информацию с сопроводительным письмом в новую школу',
      },
      closes: 'sent',
    },
    {
      side: 'sending',
      days: 5,
      paper: null,
      words: {
        kk: 'Ақпараттың жеткеніне көз жеткізу',
        ru: 'Убедиться, что информация получена',
      },
      closes: 'received',
    },
    {
      side: 'receiving',
      days: 1,
      paper: null,
      words: { kk: 'Ақпараттың алынғанын растау', ru: 'Подтвердить получение информации' },
      closes: 'received',
    },
    {
      side: 'receiving',
      days: 5,
      paper: null,
      words: {
        kk: 'Жауап беру: қабылдау, сұрақ қою немесе себебін көрсетіп қайтару',
        ru: 'Ответить: принять, задать вопрос или отклонить с указанием причины',
      },
      closes: 'answered',
    },
    {
      side: 'receiving',
      days: 10,
      paper: null,
      words: {
        kk: 'Қолдау қажеттігін өз мектебінде қарау',
        ru: 'Рассмотреть в своей школе, нужна ли поддержка',
      },
      closes: null,
    },
  ],
};

export type StepDue = { readonly position: number; readonly dueOn: PlainDate };

/** The steps of one side as duties with their days, counted in working days from the day it began. */
export function stepsDue(
  steps: readonly AlgorithmStep[],
  side: TransferSide,
  beganOn: PlainDate,
  calendar: WorkCalendar,
): readonly StepDue[] {
  const own = side === 'sent' ? 'sending' : 'receiving';
  return steps.flatMap((step, position) =>
    step.side === own ? [{ position, dueOn: workingDaysAfter(beganOn, step.days, calendar) }] : [],
  );
}

function workingDaysAfter(from: PlainDate, days: number, calendar: WorkCalendar): PlainDate {
  let day = from;
  let left = days;
  for (let tried = 0; left > 0 && tried < 400; tried += 1) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

const closedBy: Readonly<Partial<Record<TransferMove, readonly (typeof closings)[number][]>>> = {
  'hear-received': ['received'],
  'hear-asked': ['received'],
  'hear-accepted': ['received'],
  'hear-declined': ['received'],
  accept: ['answered'],
  decline: ['answered'],
};

/** The steps of one side that a move closes by itself. */
export function stepsClosedBy(
  steps: readonly AlgorithmStep[],
  side: TransferSide,
  move: TransferMove,
): readonly number[] {
  const closed = closedBy[move] ?? [];
  return closedAs(steps, side, closed);
}

/** The steps a side has done by beginning: the sender has sent, the receiver has received. */
export const stepsDoneAtOnce = (steps: readonly AlgorithmStep[], side: TransferSide): readonly number[] =>
  closedAs(steps, side, [side === 'sent' ? 'sent' : 'received']);

function closedAs(
  steps: readonly AlgorithmStep[],
  side: TransferSide,
  closed: readonly (typeof closings)[number][],
): readonly number[] {
  const own = side === 'sent' ? 'sending' : 'receiving';
  return steps.flatMap((step, position) =>
    step.side === own && step.closes !== null && closed.includes(step.closes) ? [position] : [],
  );
}

/** Reads the algorithm of a region from a file. Refuses `transfer-algorithm-unreadable` with where it is wrong. */
export function readAlgorithm(text: string): Result<Algorithm> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refuse('transfer-algorithm-unreadable', { at: '' });
  }
  const parsed = Algorithm.safeParse(read);
  if (!parsed.success)
    return refuse('transfer-algorithm-unreadable', { at: parsed.error.issues[0]?.path.join('.') ?? '' });
  return ok(parsed.data);
}
