import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { askAgain } from './ask-again.ts';
import { askLineAgain } from './ask-line-again.ts';
import { askLines } from './ask-lines.ts';
import { askedOfMe } from './asked-of-me.ts';
import { dropLine } from './drop-line.ts';
import { linesOfMe } from './lines-of-me.ts';
import { lines } from './lines.ts';
import { dossierOfCase } from './of-case.ts';
import { paperToWrite } from './paper-to-write.ts';
import { paper } from './paper.ts';
import { receivePaper } from './receive-paper.ts';
import { sayNotNeeded } from './say-not-needed.ts';
import { writeLine } from './write-line.ts';
import { writePaper } from './write-paper.ts';

/** What the dossier answers and does (clauses 11, 19). */
export const dossierDeeds: readonly (AnyDeed | AnyReading)[] = [
  writePaper,
  receivePaper,
  sayNotNeeded,
  askAgain,
  dossierOfCase,
  askedOfMe,
  paperToWrite,
  paper,
  lines,
  askLines,
  askLineAgain,
  dropLine,
  writeLine,
  linesOfMe,
];
