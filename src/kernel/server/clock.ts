import { plainDate, type PlainDate } from '#kernel/pure/plain-date.ts';

/** The only source of time. `today` is the day in the country's one zone. */
export type Clock = {
  readonly now: () => Date;
  readonly today: () => PlainDate;
  /** True only with a data folder made by --test. */
  readonly isTest: boolean;
};

/** The country has one zone since 1 March 2024 (facts, Calendar). */
const zone = 'Asia/Almaty';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

export const dayOfMoment = (moment: Date): PlainDate => plainDate(dayFormat.format(moment));

/** 'HH:MM' in the country's zone. */
export const timeOfMoment = (moment: Date): string => timeFormat.format(moment);

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOfMoment(new Date()),
  isTest: false,
};

export type TestClock = Clock & { readonly set: (moment: Date) => void };

/** A clock that is set by hand and then runs on from there at the real pace. */
export function testClock(start: Date): TestClock {
  let offset = start.getTime() - Date.now();
  const now = (): Date => new Date(Date.now() + offset);
  return {
    now,
    today: () => dayOfMoment(now()),
    isTest: true,
    set: (moment) => {
      offset = moment.getTime() - Date.now();
    },
  };
}
