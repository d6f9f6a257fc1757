export { filedPetition } from './petition-store.ts';
export { settlePetition } from './settle-petition.ts';
