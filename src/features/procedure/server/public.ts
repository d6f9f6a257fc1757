export { packById, packsById } from './packs.ts';
export { packInForceSql } from './pack-in-force-sql.ts';
export { noteFirstUse } from './note-first-use.ts';
export { addByCommand } from './add-by-command.ts';
