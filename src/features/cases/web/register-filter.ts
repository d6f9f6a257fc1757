import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';

export const registerShows = ['open', 'on-record', 'submitted', 'closed'] as const;
export type RegisterShow = (typeof registerShows)[number];

/** What of the register is shown; it stands in the address, so that a view can be kept and sent. */
export type RegisterFilter = { readonly show: RegisterShow; readonly ground?: string; readonly classId?: string };

type Typed = {
  readonly show: string | undefined;
  readonly ground: string | undefined;
  readonly classId: string | undefined;
};

/** The filter the address asks for; what cannot be read is left out. */
export function filterOf({ show, ground, classId }: Typed): RegisterFilter {
  return {
    show: registerShows.find((one) => one === show) ?? 'open',
    ...(ground === undefined ? {} : { ground }),
    ...(z.safeParse(Id, classId).success && classId !== undefined ? { classId } : {}),
  };
}
