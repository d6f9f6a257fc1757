import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import type { AnyPaper } from './paper.ts';
import type { BundleSource } from './bundles/bundle-source.ts';
import { bundles } from './bundles/bundles.ts';
import { makeBundle } from './bundles/make-bundle.ts';
import { retryBundle } from './bundles/retry-bundle.ts';
import { letterhead } from './letterhead.ts';
import { setLetterhead } from './set-letterhead.ts';
import { dropTemplate, adoptTemplate } from './templates/adopt-template.ts';
import { look } from './wording/look.ts';
import { looks } from './wording/looks.ts';
import type { Samples } from './wording/samples.ts';
import { setWording } from './wording/set-wording.ts';

export const documentsDeeds: readonly (AnyDeed | AnyReading)[] = [letterhead, setLetterhead];

/** Those that need to know what the rooms below put into a bundle. */
export const documentsDeedsWith = (sources: readonly BundleSource[]): readonly (AnyDeed | AnyReading)[] => [
  makeBundle(sources),
  retryBundle(sources),
  bundles(sources),
];

/** Those that need to know every paper of the house and a sample of each. */
export const documentsDeedsOfPapers = (
  papers: () => readonly AnyPaper[],
  samples: Samples,
): readonly (AnyDeed | AnyReading)[] => [
  looks(papers, samples),
  look(samples),
  setWording(samples),
  adoptTemplate,
  dropTemplate,
];
