export { readRecordCard, type RecordCard } from './record-card.ts';
export { caseBundle } from './bundle-of-case.ts';
