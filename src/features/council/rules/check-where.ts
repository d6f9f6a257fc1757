import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { MeetingFormat } from './meeting-view.ts';

export type WhereWanted = {
  readonly format: MeetingFormat;
  readonly place: Text | null;
  readonly link: string | null;
  readonly startsAt: string;
  /** The hour until which it is planned; null where nobody says. */
  readonly endsBy: string | null;
};
export type Where = { readonly place: Text; readonly link: string | null };

/** What stands as the place of a meeting that is only joined by a link. */
const remotely: Text = { lang: 'kk', text: 'қашықтан', other: 'дистанционно' };

/**
 * Where a meeting is held (clause 5; forms are ours): in person and mixed at a place, remote at a link or at a place one
 * joins from; a link only where somebody joins by it. Refuses `place-needed`, `link-needed`, `meeting-ends-early`.
 */
export function checkWhere({ format, place, link, startsAt, endsBy }: WhereWanted): Result<Where> {
  if (endsBy !== null && endsBy <= startsAt) return refuse('meeting-ends-early', { startsAt, endsBy });
  const typed = place === null || place.text === '' ? null : place;
  if (format === 'remote') return joined(typed, link);
  return typed === null ? refuse('place-needed') : ok({ place: typed, link: format === 'mixed' ? link : null });
}

const joined = (place: Text | null, link: string | null): Result<Where> =>
  place === null && link === null ? refuse('link-needed') : ok({ place: place ?? remotely, link });
