import { assignSupport } from '#features/cases/contract.ts';
import { receivePaper, sayNotNeeded, writePaper } from '#features/dossier/contract.ts';
import { submitCase, writeAppeal } from '#features/referral/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { bodyOf, type Handed } from './paper-bodies.ts';
import { leaderOf } from './staff.ts';
import { factsOf, typed, words, type Lang } from './words.ts';
import type { DemoPupil, World } from './world.ts';

export type Wish = {
  readonly grade: number;
  readonly letter: string;
  readonly place: number;
  readonly grounds: readonly string[];
};

/** A case of the story, as far as its people have come with it. */
export type DemoCase = {
  readonly id: string;
  readonly pupil: DemoPupil;
  readonly lang: Lang;
  readonly teacher: string;
  plan: { readonly id: string; readonly measures: readonly OpenMeasure[] } | null;
};
export type OpenMeasure = { readonly id: string; readonly dueOn: PlainDate; readonly by: string };

/** Clause 4: the class teacher's appeal, and the deputy's submission that opens the case. */
export async function openCase({ hand, idOf, pupil, today }: World, wish: Wish, on: PlainDate): Promise<DemoCase> {
  const child = pupil(wish.grade, wish.letter, wish.place);
  const lang: Lang = wish.letter === 'Ә' ? 'kk' : 'ru';
  const teacher = leaderOf(wish.grade, wish.letter);
  const say = (code: string) => typed(lang, factsOf[code] ?? words.asked);
  const appeal = await hand.act(teacher, writeAppeal, {
    pupilId: child.id,
    grounds: [...wish.grounds],
    facts: say(wish.grounds[0] ?? ''),
    happenedOn: on < today ? on : null,
    done: typed(lang, words.done),
    asked: typed(lang, words.asked),
    danger: [],
    fileIds: [],
  });
  const submitted = await hand.act('deputy', submitCase, {
    pupilId: child.id,
    appealIds: [appeal.id],
    grounds: wish.grounds.map((code) => ({ code, facts: say(code) })),
    reasons: typed(lang, words.submission),
    priorMeasures: typed(lang, words.measuresBefore),
    classTeacherOpinion: typed(lang, words.opinion),
    proposal: null,
    responsibleId: idOf('social'),
  });
  await hand.act('deputy', assignSupport, {
    caseId: submitted.caseId,
    personId: idOf(lang === 'kk' ? 'psychologist' : 'psychologist-2'),
    supports: true,
  });
  return { id: submitted.caseId, pupil: child, lang, teacher, plan: null };
}

export const supporterOf = (one: DemoCase): string => (one.lang === 'kk' ? 'psychologist' : 'psychologist-2');

/** Clause 11: papers handed in and received; those left out stay expected. */
export async function gather({ hand }: World, one: DemoCase, on: PlainDate, kinds: readonly Handed[]): Promise<void> {
  for (const kind of kinds) {
    const who = writerOf(one, kind);
    const written = await hand.act(who, writePaper, {
      caseId: one.id,
      purpose: 'placing',
      version: 0,
      body: bodyOf(one, kind, on),
      fileIds: [],
    });
    if (kind !== 'brief-information' || one.lang === 'kk') await hand.act('deputy', receivePaper, written);
  }
  if (kinds.includes('living-conditions-act') || kinds.length < 3) return;
  await hand.act('social', sayNotNeeded, {
    caseId: one.id,
    purpose: 'placing',
    kind: 'living-conditions-act',
    version: 0,
    reason: typed(one.lang, words.notNeeded),
  });
}

function writerOf(one: DemoCase, kind: Handed): string {
  if (kind === 'characteristic') return one.teacher;
  return kind === 'psychological-conclusion' ? supporterOf(one) : 'social';
}

/** Clause 19: both characteristics for removal. */
export async function praise({ hand }: World, one: DemoCase): Promise<void> {
  const kinds = [
    [one.teacher, 'characteristic-positive'],
    [supporterOf(one), 'psychological-characteristic-positive'],
  ] as const;
  for (const [who, kind] of kinds) {
    const body = { kind, positive: true, text: typed(one.lang, words.positive) };
    const input = { caseId: one.id, purpose: 'removal' as const, version: 0, body, fileIds: [] };
    await hand.act('deputy', receivePaper, await hand.act(who, writePaper, input));
  }
}
