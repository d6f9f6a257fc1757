import { describe } from 'vitest';
import { fourteenMonths } from './fourteen-months.ts';
import { tellStory } from './support/tell-story.ts';

describe.each(['kk', 'ru'] as const)('one child, fourteen months, in %s', (lang) => {
  tellStory(fourteenMonths, { lang, begins: '2026-08-25T09:00:00+05:00' });
});
