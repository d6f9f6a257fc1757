import { overview_queue_any } from '#messages';
import { say } from '#ui/say.ts';
import type { DutyKind } from '../contract.ts';

/** The name of a queue: all that waits of one kind. */
export const queueTitle = (kind: DutyKind): string => say(`overview_queue_of_${kind}`, {}, overview_queue_any());
