import { describe } from 'vitest';
import { otherWays } from './other-ways.ts';
import { tellStory } from './support/tell-story.ts';

describe.each(['kk', 'ru'] as const)('what else may happen on the way, in %s', (lang) => {
  tellStory(otherWays, { lang, begins: '2026-09-02T09:00:00+05:00', name: `other-ways-${lang}` });
});
