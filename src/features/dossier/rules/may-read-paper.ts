import { isRestricted, type PaperKind } from './paper-kind.ts';

export type PaperReader = {
  readonly wholeSchool: boolean;
  /** Wrote this paper. */
  readonly author: boolean;
  /** The case was opened to them by name: they support it, or it is on their agenda. */
  readonly byName: boolean;
  /** Leads the child's class today. */
  readonly leadsClass: boolean;
};

/**
 * Whose eyes a paper's text meets. A psychological text: the whole-school roles, its author, the supporter, and members
 * while it is on their agenda, not the class teacher. Other papers: everyone within reach of the case.
 */
export function mayReadPaper(kind: PaperKind, reader: PaperReader): boolean {
  if (reader.wholeSchool || reader.author || reader.byName) return true;
  return reader.leadsClass && !isRestricted(kind);
}
