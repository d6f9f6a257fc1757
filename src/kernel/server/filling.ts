import type { Readable } from 'node:stream';
import type { Result } from '#kernel/pure/result.ts';

type With = 'backup' | 'demonstration';

/** What became of the last wish to fill the empty installation. */
export type FillingState =
  | { readonly kind: 'none' }
  /** A backup was sent whole; the phrase is still to come. */
  | { readonly kind: 'arrived'; readonly madeAt: string; readonly app: string; readonly size: number }
  | { readonly kind: 'running'; readonly with: With; readonly share: number }
  | { readonly kind: 'failed'; readonly with: With; readonly reason: string }
  | { readonly kind: 'done'; readonly with: 'demonstration' }
  | {
      readonly kind: 'done';
      readonly with: 'backup';
      readonly madeAt: string;
      readonly schools: number;
      readonly rows: number;
      readonly files: number;
      readonly entries: number;
    };

/** A whole data folder, made beside, takes the place of one in which nobody has founded a school (0025). */
export type Filling = {
  /** The key of the empty installation: its setup code lets somebody fill it, and watch to the end. */
  readonly masterKey: Uint8Array;
  readonly state: () => FillingState;
  /** False with DATABASE_URL: there the command does it. */
  readonly isByScreen: boolean;
  /** Stores the file of a backup and reads its open beginning. Refuses what no phrase could open here. */
  readonly receive: (file: Readable) => Promise<Result<null>>;
  /** Begins to restore what arrived; `isFree` says, once nobody can found any more, that nobody has. */
  readonly restore: (typedPhrase: string, isFree: () => Promise<boolean>) => Promise<Result<null>>;
  readonly demonstrate: (isFree: () => Promise<boolean>) => Promise<Result<null>>;
};
