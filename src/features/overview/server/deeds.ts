import type { AnyReading } from '#kernel/server/ask.ts';
import { casePage } from './case-page.ts';
import { control } from './control.ts';
import { duties, dutyCounts } from './duties.ts';
import { myDay } from './my-day.ts';
import { papersOfCase } from './papers-of-case.ts';
import { search } from './search.ts';
import { storyOfCase } from './story.ts';
import { setup } from './setup.ts';

export const overviewDeeds: readonly AnyReading[] = [
  myDay,
  duties,
  dutyCounts,
  casePage,
  storyOfCase,
  papersOfCase,
  search,
  setup,
  control,
];
