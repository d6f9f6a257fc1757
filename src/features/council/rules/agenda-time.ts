export type AgendaTimeFacts = {
  readonly startsAt: string | null;
  /** The hour until which the meeting is planned. */
  readonly endsBy: string | null;
  readonly minutes: readonly (number | null)[];
};

export type AgendaTime = {
  readonly minutes: number;
  /** Questions without a time of their own. */
  readonly unsaid: number;
  /** When it would end with these questions; null while none has a time or the hour is not known. */
  readonly endsAt: string | null;
  /** Minutes beyond the planned end; 0 when it fits, null while no end is planned. */
  readonly over: number | null;
};

/** Ours: the questions' times against the meeting's. */
export function agendaTime({ startsAt, endsBy, minutes }: AgendaTimeFacts): AgendaTime {
  const sum = minutes.reduce<number>((all, one) => all + (one ?? 0), 0);
  const unsaid = minutes.filter((one) => one === null).length;
  const start = startsAt === null ? null : minuteOf(startsAt);
  const end = start === null || sum === 0 ? null : start + sum;
  const over = endsBy === null || end === null ? null : Math.max(0, end - minuteOf(endsBy));
  return { minutes: sum, unsaid, endsAt: end === null ? null : hourOf(end), over };
}

function minuteOf(hour: string): number {
  const [hours = '0', minutes = '0'] = hour.split(':');
  return Number(hours) * 60 + Number(minutes);
}

const hourOf = (minute: number): string =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
