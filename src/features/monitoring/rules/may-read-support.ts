/** Who a person is to a case when its support log is asked for. */
export type SupportReader = {
  readonly personId: string;
  readonly wholeSchool: boolean;
  readonly leadsClass: boolean;
  readonly responsible: boolean;
  /** Named as a supporter of the case. */
  readonly supports: boolean;
};

/** Whoever helps the child day by day keeps and reads the log; members who see the case on an agenda do not. */
export const helpsChild = ({ wholeSchool, leadsClass, responsible, supports }: SupportReader): boolean =>
  wholeSchool || leadsClass || responsible || supports;

/** Authors reread their own; a restricted note is for those who see the whole school and whoever supports the case. */
export function mayReadEntry(
  entry: { readonly authorId: string; readonly restricted: boolean },
  reader: SupportReader,
): boolean {
  if (entry.authorId === reader.personId) return true;
  return entry.restricted ? reader.wholeSchool || reader.supports : helpsChild(reader);
}
