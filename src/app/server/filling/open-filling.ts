import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPhrase, type RecoveryPhrase } from '#features/upkeep/rules/recovery-phrase.ts';
import { headerOfBackup, unwrapKey } from '#features/upkeep/server/public.ts';
import { ok, refuse, type Refused, type Result } from '#kernel/pure/result.ts';
import type { Clock } from '#kernel/server/clock.ts';
import type { Filling } from '#kernel/server/filling.ts';
import { testMark } from '../data-folder.ts';
import { readWhole } from '../open-backup.ts';
import { restoreInto } from '../restore-into.ts';
import { OtherKindOfFolder } from './fault-reason.ts';
import { oneWork, type Make, type WorkGround } from './one-work.ts';
import { receiver } from './receive-file.ts';
import { placesOf } from './settle-filled.ts';

type Ground = WorkGround & {
  readonly masterKey: Uint8Array;
  readonly clock: Clock;
};

/** Reading a backup through takes about a third of restoring it. */
const readPart = 0.3;

/** One wish at a time; it lives as long as the process, over the change of the folder. */
export function openFilling(ground: Ground): Filling & { readonly stop: () => Promise<void> } {
  const { config, masterKey } = ground;
  const receive = receiver(placesOf(config.dataFolder));
  const work = oneWork(ground);
  return {
    masterKey,
    isByScreen: config.databaseUrl === null,
    state: work.state,
    receive: async (file) => {
      if (work.state().kind === 'running') return refuse('filling-running');
      work.note({ kind: 'none' });
      const received = await receive(file);
      if (!received.ok) return received;
      work.note({ kind: 'arrived', ...received.value });
      return ok(null);
    },
    restore: async (typed, isFree) => {
      const { kind } = work.state();
      if (kind !== 'arrived') return refuse(kind === 'running' ? 'filling-running' : 'no-backup-file');
      const read = readPhrase(typed);
      if (!read.ok) return mistyped(read.wrong);
      return work.begin('backup', isFree, () => openArrived(ground, read.phrase));
    },
    demonstrate: (isFree) => work.begin('demonstration', isFree, () => Promise.resolve(ok(demonstration(ground)))),
    stop: work.stop,
  };
}

const mistyped = (wrong: readonly number[]): Refused =>
  wrong.length === 0 ? refuse('phrase-incomplete') : refuse('phrase-mistyped', { numbers: wrong.map(String) });

/** Opens the key with the phrase; gives the work that is left. */
async function openArrived({ config, log }: Ground, phrase: RecoveryPhrase): Promise<Result<Make>> {
  const { arrived, filled } = placesOf(config.dataFolder);
  const file = await open(arrived);
  const { header } = await headerOfBackup(file);
  const masterKey = unwrapKey(header.recovery.key, phrase);
  if (masterKey === null) {
    await file.close();
    return refuse('phrase-does-not-open');
  }
  return ok(async (onShare) => {
    try {
      const test = await readWhole(file, masterKey, (share) => onShare(share * readPart));
      if (config.test && !test.isTest) throw new OtherKindOfFolder();
      const onProgress = (share: number): void => onShare(readPart + share * (0.95 - readPart));
      const say = (line: string): void => log.info(line);
      const restored = await restoreInto(filled, { file, header, masterKey, test, config, say, onProgress });
      return { kind: 'done', with: 'backup', madeAt: header.madeAt, ...restored };
    } finally {
      await file.close();
    }
  });
}

/** The made-up school grows in a folder of its own, which is a demonstration from birth (0024). */
const demonstration =
  ({ config, clock }: Ground): Make =>
  async (onShare) => {
    const { making, filled } = placesOf(config.dataFolder);
    const { openDemoFolder } = await import('../demo/demo-folder.ts');
    const { fillDemo } = await import('../demo/fill-demo.ts');
    await mkdir(making, { mode: 0o711 });
    await openDemoFolder(making, false);
    const now = clock.now();
    await fillDemo(making, now, (share) => onShare(share * 0.95));
    if (clock.isTest) {
      await writeFile(join(making, testMark), 'A demonstration made in a folder that accepts a test clock.\n');
      await writeFile(join(making, 'test-clock'), now.toISOString());
    }
    await rename(making, filled);
    return { kind: 'done', with: 'demonstration' };
  };
