import { sql } from 'kysely';
import { initialsIn } from '#features/cases/rules/paper-person.ts';
import type { Letterhead } from '#features/documents/rules/letter.ts';
import { readRecordCard, type RecordCard } from '#features/overview/server/public.ts';
import { caseFacts } from '#features/plan/server/public.ts';
import type { Pack, RemovalReason } from '#features/procedure/rules/pack.ts';
import { removalReasons } from '#features/procedure/rules/pack.ts';
import { peopleByIds, personWithRole } from '#features/school/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { PaperLanguage, Text } from '#kernel/pure/text.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { stateToPass } from '../rules/check-offer.ts';
import type { TransferContent } from '../rules/transfer-file.ts';
import { cardOfSchool } from './own-card.ts';
import type { Partner } from './partner.ts';

type Asked = {
  readonly transferId: string;
  readonly caseId: string;
  readonly partner: Pick<Partner, 'bin' | 'names'>;
  readonly language: PaperLanguage;
  readonly words: Text | null;
  readonly leavesOn: PlainDate | null;
};

/** The file without its PDF and the list of its papers. */
export type Content = Omit<TransferContent, 'pdf'>;

export type Gathered = {
  readonly content: Content;
  readonly pupilId: string;
  readonly letterhead: Letterhead;
  readonly pack: Pack;
};

/** Everything the file says of a case within reach, read in one transaction; a sealed case only while it is opened. */
export async function contentOf(tx: Tx, kernel: Kernel, asked: Asked, actor: Actor): Promise<Gathered | null> {
  const [facts, card] = [await caseFacts(tx, asked.caseId, actor), await readRecordCard(tx, asked.caseId, actor)];
  const state = facts === null ? null : stateToPass(facts.state);
  if (facts === null || card === null || state === null) return null;
  const content: Content = {
    schema: 'tirek-transfer',
    version: 1,
    transferId: asked.transferId,
    madeAt: tx.now.toISOString(),
    from: await cardOfSchool(tx, kernel),
    to: { bin: asked.partner.bin, names: asked.partner.names },
    letter: {
      language: asked.language,
      words: asked.words,
      leavesOn: asked.leavesOn,
      signedBy: await headOf(tx, asked.language),
    },
    pupil: pupilOf(card),
    case: { ...caseOf(card), state, pack: facts.packId, endsOn: facts.endsOn },
    plan: planOf(card),
    papers: [],
  };
  return { content, pupilId: facts.pupilId, letterhead: card.letterhead, pack: card.pack };
}

async function headOf(tx: Tx, lang: PaperLanguage): Promise<Content['letter']['signedBy']> {
  const [id] = await personWithRole(tx, 'head');
  const person = id === undefined ? undefined : (await peopleByIds(tx, [id])).get(id);
  if (person === undefined) return { name: '', post: null };
  return { name: initialsIn(person, lang), post: person.posts.find(({ kind }) => kind === 'head')?.title ?? null };
}

const plainName = ({ family, given, patronymic }: PersonName) => ({ family, given, patronymic: patronymic ?? null });

function pupilOf({ pupil, iin }: RecordCard): Content['pupil'] {
  return {
    name: plainName(pupil.name),
    nameRu: pupil.nameRu === null ? null : plainName(pupil.nameRu),
    bornOn: pupil.bornOn,
    sex: pupil.sex,
    iin,
    className: pupil.className,
  };
}

const reasonOf = (code: string | null): RemovalReason | null => removalReasons.find((one) => one === code) ?? null;

function caseOf(card: RecordCard): Omit<Content['case'], 'state' | 'pack' | 'endsOn'> {
  const named = (code: string) => card.pack.grounds.find((one) => one.code === code)?.names ?? { kk: code, ru: code };
  return {
    number: card.number,
    schoolYear: card.schoolYear,
    grounds: card.facts.grounds.map(({ code, facts }) => ({ code, names: twoOf(named(code)), facts })),
    moves: card.moves.map(({ verb, on, endsOn, protocol }) => ({ verb, on, endsOn, protocol })),
    removalReason: reasonOf(card.removalReason),
  };
}

const twoOf = ({ kk, ru }: { readonly kk: string; readonly ru: string }) => ({ kk, ru });

function planOf({ plan, pack }: RecordCard): Content['plan'] {
  if (plan === null) return null;
  return {
    approvedOn: plan.approvedOn,
    goal: plan.goal,
    causes: plan.causes.map(({ words }) => words),
    measures: plan.measures.map(({ kind, words, dueOn, outcome, doneOn, result }) => ({
      kind,
      names: twoOf(pack.measureKinds.find(({ code }) => code === kind)?.names ?? { kk: kind, ru: kind }),
      words,
      dueOn,
      outcome,
      doneOn,
      result,
    })),
  };
}

/** The transfer of a case that runs, or null. */
export async function runningTransfer(tx: Tx, caseId: string): Promise<string | null> {
  const found = await sql<{ id: string }>`select id from transfer_transfers
    where school_id = ${tx.schoolId} and case_id = ${caseId} and side = 'sent'
      and state in ('offered', 'received', 'asked', 'lost')`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}
