import type { Role } from '#kernel/pure/role.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PaperKind } from './paper-kind.ts';

export type PaperWriter = {
  readonly roles: readonly Role[];
  /** Leads the child's class today. */
  readonly leadsClass: boolean;
  /** Named as the supporter of this case. */
  readonly supports: boolean;
  /** This paper was asked of them. */
  readonly asked: boolean;
};

/** Papers of the class teacher's hand; the act and the brief information they share with the social pedagogue. */
const byClassTeacher: readonly PaperKind[] = [
  'characteristic',
  'characteristic-positive',
  'brief-information',
  'living-conditions-act',
];
const byPsychologist: readonly PaperKind[] = ['psychological-conclusion', 'psychological-characteristic-positive'];

/**
 * Clauses 11, 19: who hands in a paper. Deputy and social pedagogue any (also for a colleague), whoever was asked the
 * one asked, the class teacher of the child and the psychologist who supports the case their own kinds. Refuses `paper-not-yours`.
 */
export function mayWritePaper(kind: PaperKind, writer: PaperWriter): Result<{ readonly onBehalf: boolean }> {
  if (mayEnterAny(writer.roles)) return ok({ onBehalf: true });
  if (writer.asked) return ok({ onBehalf: false });
  if (writer.leadsClass && byClassTeacher.includes(kind)) return ok({ onBehalf: false });
  const supports = writer.supports && writer.roles.includes('psychologist');
  return supports && byPsychologist.includes(kind) ? ok({ onBehalf: false }) : refuse('paper-not-yours', { kind });
}

const mayEnterAny = (roles: readonly Role[]): boolean => roles.includes('deputy') || roles.includes('social-pedagogue');
