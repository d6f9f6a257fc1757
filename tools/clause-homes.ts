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
    clause: 1,
    homes: ['src/features/procedure/rules/purpose-of.ts#purposeOf'],
    tests: ['src/features/procedure/rules/purpose-of.test.ts'],
  },
  {
    clause: 2,
    homes: ['src/kernel/pure/explain-departures.ts#unexplained'],
    tests: ['src/kernel/pure/explain-departures.test.ts'],
  },
  {
    clause: 3,
    homes: ['src/features/procedure/rules/purpose-of.ts#purposeOf'],
    tests: ['src/features/procedure/rules/purpose-of.test.ts'],
  },
  {
    clause: 4,
    homes: [
      'src/features/referral/rules/submit-case.ts#submitCase',
      'src/features/referral/rules/move-appeal.ts#moveAppeal',
      'src/features/cases/rules/move-case.ts#moveCase',
    ],
    tests: [
      'src/features/referral/rules/submit-case.test.ts',
      'src/features/referral/rules/move-appeal.test.ts',
      'src/features/cases/rules/move-case.test.ts',
    ],
  },
  {
    clause: 5,
    homes: [
      'src/features/council/rules/check-call.ts#checkCall',
      'src/features/council/rules/move-meeting.ts#moveMeeting',
    ],
    tests: ['src/features/council/rules/check-call.test.ts', 'src/features/council/rules/move-meeting.test.ts'],
  },
  {
    clause: 6,
    homes: ['src/features/council/rules/check-composition.ts#checkComposition'],
    tests: ['src/features/council/rules/check-composition.test.ts'],
  },
  {
    clause: 7,
    homes: ['src/features/council/rules/check-opening.ts#checkOpening'],
    tests: ['src/features/council/rules/check-opening.test.ts'],
  },
  {
    clause: 8,
    homes: ['src/features/links/server/guest-view.ts#readGuestView'],
    tests: ['src/app/server/links.db.test.ts', 'src/app/server/external-specialist.db.test.ts'],
  },
  {
    clause: 9,
    homes: ['src/features/council/rules/check-decisions.ts#checkDecisions'],
    tests: ['src/features/council/rules/check-decisions.test.ts'],
  },
  {
    clause: 10,
    homes: ['src/features/overview/server/control.ts#control'],
    tests: ['src/features/overview/server/control.db.test.ts'],
  },
  {
    clause: 11,
    homes: [
      'src/features/dossier/rules/dossier-due.ts#dossierDue',
      'src/features/dossier/rules/paper-on-time.ts#paperOnTime',
      'src/features/dossier/rules/dossier-departures.ts#dossierDepartures',
    ],
    tests: [
      'src/features/dossier/rules/dossier-due.test.ts',
      'src/features/dossier/rules/paper-on-time.test.ts',
      'src/features/dossier/rules/dossier-departures.test.ts',
    ],
  },
  {
    clause: 12,
    homes: [
      'src/features/council/rules/check-decisions.ts#checkDecisions',
      'src/features/council/rules/check-plans-kept.ts#checkPlansKept',
    ],
    tests: [
      'src/features/council/rules/check-decisions.test.ts',
      'src/features/council/rules/check-plans-kept.test.ts',
    ],
  },
  {
    clause: 13,
    homes: [
      'src/features/council/rules/move-protocol.ts#moveProtocol',
      'src/features/council/rules/check-signature.ts#checkSignature',
    ],
    tests: ['src/features/council/rules/move-protocol.test.ts', 'src/features/council/rules/check-signature.test.ts'],
  },
  {
    clause: 14,
    homes: [
      'src/features/plan/rules/plan-departures.ts#planDepartures',
      'src/features/plan/rules/may-hand-over.ts#mayHandOver',
    ],
    tests: ['src/features/plan/rules/plan-departures.test.ts', 'src/features/plan/rules/may-hand-over.test.ts'],
  },
  {
    clause: 15,
    homes: [
      'src/features/plan/rules/plan-departures.ts#planDepartures',
      'src/features/monitoring/rules/check-review.ts#checkReview',
    ],
    tests: ['src/features/plan/rules/plan-departures.test.ts', 'src/features/monitoring/rules/support-rules.test.ts'],
  },
  {
    clause: 16,
    homes: [
      'src/features/procedure/rules/check-term.ts#checkTerm',
      'src/features/procedure/rules/check-early-removal.ts#checkEarlyRemoval',
      'src/features/term/rules/term-ends-soon.ts#termEndsSoon',
    ],
    tests: [
      'src/features/procedure/rules/check-term.test.ts',
      'src/features/procedure/rules/check-early-removal.test.ts',
      'src/features/term/rules/term.test.ts',
    ],
  },
  {
    clause: 17,
    homes: [
      'src/features/petitions/rules/refusal-ladder.ts#refusalLadder',
      'src/features/petitions/rules/refusal-ladder.ts#checkLadder',
      'src/features/petitions/rules/sign-petition.ts#signPetition',
      'src/features/petitions/rules/move-petition.ts#movePetition',
    ],
    tests: [
      'src/features/petitions/rules/refusal-ladder.test.ts',
      'src/features/petitions/rules/sign-petition.test.ts',
      'src/features/petitions/rules/move-petition.test.ts',
    ],
  },
  {
    clause: 18,
    homes: ['src/features/procedure/rules/check-grounds.ts#checkGrounds'],
    tests: ['src/features/procedure/rules/check-grounds.test.ts'],
  },
  {
    clause: 19,
    homes: ['src/features/term/rules/check-removal.ts#checkRemoval'],
    tests: ['src/features/term/rules/term.test.ts'],
  },
  {
    clause: 20,
    homes: [
      'src/features/transfer/rules/move-transfer.ts#moveTransfer',
      'src/features/transfer/rules/check-accept.ts#checkAccept',
      'src/features/transfer/rules/check-offer.ts#checkOffer',
    ],
    tests: ['src/features/transfer/rules/move-transfer.test.ts', 'src/features/transfer/rules/check-accept.test.ts'],
  },
  {
    clause: 21,
    homes: ['src/features/cases/rules/may-repeat.ts#mayRepeat'],
    tests: ['src/features/cases/rules/may-repeat.test.ts'],
  },
  {
    clause: 22,
    homes: [
      'src/features/council/forms/notice-paper.ts#noticePaper',
      'src/features/plan/forms/plan-paper.ts#planPaper',
    ],
    tests: ['src/features/council/forms/council-papers.db.test.ts', 'src/features/plan/forms/plan-papers.db.test.ts'],
  },
];
