import type { CaseState } from '#features/cases/contract.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { refuse, type Result } from '#kernel/pure/result.ts';
import { expectedPaper } from './expected-papers.ts';
import { mayWritePaper, type PaperWriter } from './may-write-paper.ts';
import { isGathering, movePaper, type PaperVerb } from './move-paper.ts';
import type { PaperBody } from './paper-body.ts';
import type { PaperKind, PaperState, Purpose } from './paper-kind.ts';

export type PaperSubject = {
  readonly pack: Pack;
  readonly caseState: CaseState;
  readonly purpose: Purpose;
  readonly kind: PaperKind;
  readonly state: PaperState;
};

type Handing = {
  readonly writer: PaperWriter;
  readonly body: PaperBody;
  /** Entered for a colleague. */
  readonly forOther: boolean;
  readonly authorWorks: boolean;
  readonly files: { readonly own: boolean; readonly images: boolean };
};

/** What holds for every verb: the case's pack asks for this paper, its dossier is being gathered, the table has the move. */
export function changePaper(subject: PaperSubject, verb: PaperVerb): Result<PaperState> {
  const expected = expectedPaper(subject.pack, subject.purpose, subject.kind);
  if (expected === undefined) return refuse('paper-not-expected', { kind: subject.kind });
  if (!isGathering(subject.caseState, subject.purpose)) return refuse('dossier-closed', { state: subject.caseState });
  return movePaper(subject.state, verb);
}

/**
 * Clause 11: hands in a paper. Refusals besides those of `changePaper`: `paper-not-yours`, `person-unknown`,
 * `file-not-yours`, `photo-without-consent` (photos of a home only with the parents' consent).
 */
export function writePaper(subject: PaperSubject, handing: Handing): Result<PaperState> {
  const mine = mayWritePaper(subject.kind, handing.writer);
  if (!mine.ok) return mine;
  if (handing.forOther && !mine.value.onBehalf) return refuse('paper-not-yours', { kind: subject.kind });
  if (!handing.authorWorks) return refuse('person-unknown');
  if (!handing.files.own) return refuse('file-not-yours');
  const { body } = handing;
  const needsConsent = body.kind === 'living-conditions-act' && handing.files.images;
  if (needsConsent && !body.photoConsent) return refuse('photo-without-consent');
  return changePaper(subject, 'write');
}

/** Clause 11: only a paper that is due «if needed» may be explained away. Refuses `paper-always-needed`. */
export function sayNotNeeded(subject: PaperSubject): Result<PaperState> {
  const changed = changePaper(subject, 'say-not-needed');
  if (!changed.ok) return changed;
  const expected = expectedPaper(subject.pack, subject.purpose, subject.kind);
  return expected?.need === 'if-needed' ? changed : refuse('paper-always-needed', { kind: subject.kind });
}
