export { appealsOf } from './appeal-rows.ts';
export { submissionOf } from './submission-store.ts';
