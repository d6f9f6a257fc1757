import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { letterhead } from './letterhead.ts';
import { setLetterhead } from './set-letterhead.ts';

export const documentsDeeds: readonly (AnyDeed | AnyReading)[] = [letterhead, setLetterhead];
