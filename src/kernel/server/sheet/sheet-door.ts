import type { Actor } from '#kernel/pure/actor.ts';
import type { Role } from '#kernel/pure/role.ts';
import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';

export type SheetFile = { readonly name: string; readonly bytes: Uint8Array };

/** Where a file of rows comes in: `POST /api/sheets/<name>`. What becomes of it is a draft until a deed takes it over. */
export type SheetDoor = {
  readonly name: `${string}.${string}`;
  readonly summary: string;
  readonly may: readonly Role[];
  readonly take: (kernel: Kernel, actor: Actor, file: SheetFile) => Promise<Answer<unknown>>;
};

/** Lets a file in from whoever may bring it. */
export async function receiveSheet(
  kernel: Kernel,
  door: SheetDoor,
  tokenHash: Buffer | null,
  file: SheetFile,
): Promise<Answer<unknown>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const actor = await kernel.db.transaction().execute((db) => actorOf(kernel, db, tokenHash));
  if (actor === null) return { kind: 'signed-out' };
  if (!mayCall(door.may, actor)) return { kind: 'forbidden' };
  return door.take(kernel, actor, { ...file, name: file.name.slice(-200) });
}
