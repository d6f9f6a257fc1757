export { eraseByCommand } from './erase-by-command.ts';
export { appealsOf } from './appeal-rows.ts';
export { submissionOf } from './submission-store.ts';
