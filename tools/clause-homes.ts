/** Where a clause lives in the program and which tests hold it there. The kind of a clause stands in the pack. */
export type ClauseHome = {
  readonly clause: number;
  /** `file#export`; every home of a rule is inverted to see its tests fail. */
  readonly homes: readonly `src/${string}#${string}`[];
  /** Test files with a title that names the clause (`clause 16`). */
  readonly tests: readonly string[];
};

/** A clause without a row, or with an empty one, is open. */
export const clauseHomes: readonly ClauseHome[] = [
  {
    clause: 16,
    homes: [
      'src/features/procedure/rules/check-term.ts#checkTerm',
      'src/features/procedure/rules/check-early-removal.ts#checkEarlyRemoval',
    ],
    tests: [
      'src/features/procedure/rules/check-term.test.ts',
      'src/features/procedure/rules/check-early-removal.test.ts',
    ],
  },
  {
    clause: 18,
    homes: ['src/features/procedure/rules/check-grounds.ts#checkGrounds'],
    tests: ['src/features/procedure/rules/check-grounds.test.ts'],
  },
];
