import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Reassigned } from './measure-shapes.ts';

/**
 * Clause 15: who answers for a measure that day: the persons of the approved plan, with whoever has taken over from one of
 * them, in the order it was arranged. Somebody who took over may hand over again.
 */
export function whoAnswers(
  responsibleIds: readonly string[],
  reassigned: readonly Pick<Reassigned, 'fromId' | 'toId' | 'startsOn' | 'endsOn'>[],
  day: PlainDate,
): readonly string[] {
  const active = reassigned.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));
  let answering = [...responsibleIds];
  for (const { fromId, toId } of active) {
    answering = answering.map((id) => (id === fromId ? toId : id));
  }
  return [...new Set(answering)];
}
