export { addPack, packById, packIds } from './packs.ts';
