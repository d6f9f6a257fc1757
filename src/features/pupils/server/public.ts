export { beginning } from './beginning.ts';
export { pupilWithin } from './pupil-within.ts';
export { pupilCards, type PupilCard } from './pupil-cards.ts';
export { guardiansOf, type Guardian } from './guardians-of.ts';
export { otherPupilNames } from './other-pupil-names.ts';
export { turnEnrolments, undoTurnOfEnrolments, TurnOfEnrolments } from './turn-enrolments.ts';
export type { PupilTies } from './pupil-ties.ts';
export { addPupils } from './import/import-rows.ts';
export type { RosterRecord as NewPupil } from '../rules/roster-record.ts';
