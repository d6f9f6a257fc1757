import { pendingImport } from '#features/pupils/server/import/pending-import.ts';
import { runImport } from '#features/pupils/server/import/run-import.ts';
import { uploadRoster } from '#features/pupils/server/import/upload-roster.ts';
import { receiveSheet } from '#kernel/server/sheet/sheet-door.ts';
import type { Side } from './prepared-side.ts';
import { tokenHash } from './token-hash.ts';

const head = 'Тегі;Аты;Туған күні;Жынысы;Сыныбы\n';

/** One list taken over, and a second that waits with an error put right: every table of an import has rows of this school. */
export async function bringList(side: Side): Promise<void> {
  const { kernel } = side.school;
  const hash = tokenHash(side.tokenOf('head'));
  const upload = (text: string) =>
    receiveSheet(kernel, uploadRoster, hash, { name: 'list.csv', bytes: Buffer.from(text) });
  const pending = async () => {
    const answer: any = await pendingImport.ask(kernel, hash, {});
    return answer.value.pending;
  };
  await upload(`${head}Тізімов;Тимур;01.02.2014;ұл;7 «Ә»\n`);
  const first = await pending();
  await side.do('head', 'pupils.apply-import', { importId: first.id, version: first.version });
  await runImport(kernel, { schoolId: side.ids.school, importId: first.id, personId: side.ids.people.head });
  await upload(`${head}Тізімов;Тимур;қате;ұл;7 «Ә»\nТізімова;Әсем;қате;қыз;7 «Ә»\n`);
  const { id, version, columns, choices } = await pending();
  await side.do('head', 'pupils.map-import', {
    importId: id,
    version,
    headerRow: 1,
    columns: columns.map(({ field }: { field: string | null }) => field),
    choices,
  });
  await side.do('head', 'pupils.fix-import', {
    importId: id,
    version: version + 1,
    fix: { row: 2, cells: { bornOn: '01.02.2014' } },
  });
}
