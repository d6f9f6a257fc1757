export { dossierOf } from './dossier-of.ts';
export { linesOf } from './line-store.ts';
export { clearDue, setDue } from './set-due.ts';
export { movedDues, resettleDues, type MovedDue } from './moved-dues.ts';
