export { filedPetition, petitionsOf } from './petition-store.ts';
export { settlePetition } from './settle-petition.ts';
export { checkRemoval } from '../rules/check-removal.ts';
