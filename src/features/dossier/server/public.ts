export { dossierOf } from './dossier-of.ts';
export { clearDue, setDue } from './set-due.ts';
