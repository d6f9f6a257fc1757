export { contactsOf } from './contact-facts.ts';
export { reviewsOf } from './review-store.ts';
export { readSupportCase } from './support-case.ts';
export type { SupportReader } from '../rules/may-read-support.ts';
