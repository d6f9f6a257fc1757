export { pupilWithin } from './pupil-within.ts';
export { pupilCards, type PupilCard } from './pupil-cards.ts';
export { guardiansOf, type Guardian } from './guardians-of.ts';
export { otherPupilNames } from './other-pupil-names.ts';
