import type pino from 'pino';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { FillingState } from '#kernel/server/filling.ts';
import type { Config } from '../config.ts';
import { faultReason } from './fault-reason.ts';
import { clearUnfinished } from './settle-filled.ts';

export type WorkGround = {
  readonly config: Config;
  readonly log: pino.Logger;
  /** Stops what stands, moves what was made into its place, and stands on it. */
  readonly change: () => Promise<void>;
};

type Done = Extract<FillingState, { kind: 'done' }>;

/** Makes the folder `filled`; `onShare` hears between 0 and 1 how far it is. */
export type Make = (onShare: (share: number) => void) => Promise<Done>;

type Work = {
  readonly state: () => FillingState;
  /** What came before a work: a file. While one runs it changes nothing. */
  readonly note: (state: FillingState) => void;
  readonly begin: (
    what: Done['with'],
    isFree: () => Promise<boolean>,
    prepare: () => Promise<Result<Make>>,
  ) => Promise<Result<null>>;
  /** Breaks off what runs and waits for its end. */
  readonly stop: () => Promise<void>;
};

/** One work at a time in an empty installation, and what became of the last. */
export function oneWork({ config, log, change }: WorkGround): Work {
  let state: FillingState = { kind: 'none' };
  let work: Promise<void> = Promise.resolve();

  const run = async (what: Done['with'], make: Make): Promise<void> => {
    try {
      const done = await make((share) => {
        state = { kind: 'running', with: what, share };
      });
      await change();
      state = done;
    } catch (error) {
      log.error({ job: 'fill', ...faultOf(error) });
      await clearUnfinished(config.dataFolder).catch((left: unknown) => log.error({ job: 'fill', ...faultOf(left) }));
      state = { kind: 'failed', with: what, reason: faultReason(error) };
    }
  };

  return {
    state: () => state,
    note: (next) => {
      if (state.kind !== 'running') state = next;
    },
    begin: async (what, isFree, prepare) => {
      if (state.kind === 'running') return refuse('filling-running');
      const former = state;
      // From here on nobody can found: the founding looks at the state. What is free now stays free.
      state = { kind: 'running', with: what, share: 0 };
      const prepared = await prepareFree(isFree, prepare);
      if (prepared.ok) work = run(what, prepared.value);
      else state = former;
      return prepared.ok ? ok(null) : prepared;
    },
    stop: async () => {
      await clearUnfinished(config.dataFolder);
      await work;
    },
  };
}

async function prepareFree(
  isFree: () => Promise<boolean>,
  prepare: () => Promise<Result<Make>>,
): Promise<Result<Make>> {
  try {
    return (await isFree()) ? await prepare() : refuse('already-founded');
  } catch (error) {
    return refuse(faultReason(error));
  }
}

/** Without the values: messages of a database may quote a row. */
function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { fault: typeof error };
  return 'code' in error ? { fault: error.name, code: error.code } : { fault: error.name, message: error.message };
}
