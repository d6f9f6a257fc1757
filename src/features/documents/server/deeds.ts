import type { AnyReading } from '#kernel/server/ask.ts';
import { papersOfCaseReading } from './papers-of-case.ts';

export const documentsDeeds: readonly AnyReading[] = [papersOfCaseReading];
