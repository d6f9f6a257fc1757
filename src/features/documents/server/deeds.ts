import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import type { BundleSource } from './bundles/bundle-source.ts';
import { bundles } from './bundles/bundles.ts';
import { makeBundle } from './bundles/make-bundle.ts';
import { retryBundle } from './bundles/retry-bundle.ts';
import { letterhead } from './letterhead.ts';
import { setLetterhead } from './set-letterhead.ts';

export const documentsDeeds: readonly (AnyDeed | AnyReading)[] = [letterhead, setLetterhead];

/** Those that need to know what the rooms below put into a bundle. */
export const documentsDeedsWith = (sources: readonly BundleSource[]): readonly (AnyDeed | AnyReading)[] => [
  makeBundle(sources),
  retryBundle(sources),
  bundles(sources),
];
