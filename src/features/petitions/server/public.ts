export { petitionsOf } from './petition-store.ts';
