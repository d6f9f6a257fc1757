import type { ActionContract, InputOf } from '#kernel/pure/contract.ts';
import { performOnce, type Reason, type Told } from './call.ts';
import { askReasons } from './deed-dialogs-store.ts';
import { randomId } from '../random-id.ts';

const pausesMs = [400, 1500] as const;

/** One intent of a person: its id stays the same until the server has answered it. */
export type Intent = { readonly requestId: string; readonly said: string };

/** The intent for this input: the unanswered one when it is repeated, else a new one. */
export function intentFor(input: unknown, unanswered: Intent | null): Intent {
  const said = JSON.stringify(input);
  if (unanswered?.said === said) return unanswered;
  return { requestId: randomId(), said };
}

/** Sends a deed, again when the line broke (same id), and once more with reasons when the server asks for them. */
export async function sendDeed<C extends ActionContract>(
  contract: C,
  input: InputOf<C>,
  requestId: string,
): Promise<Told<C>> {
  const first = await sendOverLine(contract, { input, requestId });
  if (first.ok || first.failure.kind !== 'needs-reasons') return first;
  const reasons = await askReasons(first.failure.departures);
  if (reasons === null) return first;
  return sendOverLine(contract, { input, requestId, reasons });
}

async function sendOverLine<C extends ActionContract>(
  contract: C,
  sending: { readonly input: InputOf<C>; readonly requestId: string; readonly reasons?: readonly Reason[] },
): Promise<Told<C>> {
  let told = await performOnce(contract, sending);
  for (const pause of pausesMs) {
    if (told.ok || told.failure.kind !== 'offline') return told;
    await new Promise((resolve) => setTimeout(resolve, pause));
    told = await performOnce(contract, sending);
  }
  return told;
}
