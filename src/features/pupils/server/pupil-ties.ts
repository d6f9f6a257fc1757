import type { Refusal } from '#kernel/pure/result.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** What a room below keeps of a child: it alone writes its tables, so it hands over itself. */
export type PupilTies = {
  /** Which of these children the room speaks of. */
  readonly tiedTo: (tx: Tx, pupilIds: readonly string[]) => Promise<readonly string[]>;
  /** Why two rows of a child cannot become one; null when they can. Locks what it looks at. */
  readonly conflict: (tx: Tx, lostId: string, pupilId: string) => Promise<Refusal | null>;
  /** Gives everything of the lost row to the one that stays. */
  readonly handOver: (tx: Tx, lostId: string, pupilId: string) => Promise<void>;
};
