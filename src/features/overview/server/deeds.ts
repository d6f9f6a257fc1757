import type { AnyReading } from '#kernel/server/ask.ts';
import { casePage } from './case-page.ts';
import { control } from './control.ts';
import { myDay } from './my-day.ts';
import { papersOfCase } from './papers-of-case.ts';
import { search } from './search.ts';
import { setup } from './setup.ts';

export const overviewDeeds: readonly AnyReading[] = [myDay, casePage, papersOfCase, search, setup, control];
