import { z } from 'zod';

const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));
const InvalidField = z.object({ path: z.string(), code: z.string(), message: z.string().optional() });
const Departure = z.object({ what: z.string(), clause: z.number(), facts: Facts });

const FailureBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invalid'), fields: z.array(InvalidField) }),
  z.object({ kind: z.literal('signed-out') }),
  z.object({ kind: z.literal('forbidden') }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('refused'), refusal: z.object({ reason: z.string(), facts: Facts }) }),
  z.object({ kind: z.literal('needs-reasons'), departures: z.array(Departure) }),
  z.object({
    kind: z.literal('stale'),
    seen: z.number(),
    now: z.number(),
    changedBy: z.string().nullish(),
    changedAt: z.string().nullish(),
  }),
  z.object({ kind: z.literal('too-many') }),
  z.object({ kind: z.literal('fault'), id: z.string().nullable() }),
  z.object({ kind: z.literal('offline') }),
]);

/** Every no the server may answer, and `offline` when it did not answer at all. */
export type Failure = z.infer<typeof FailureBody>;
export type StaleFailure = Extract<Failure, { kind: 'stale' }>;
export type ShownDeparture = z.infer<typeof Departure>;
export type ShownFacts = z.infer<typeof Facts>;

/** Reads a failed answer; what cannot be read counts as a fault of the program. */
export function failureOf(status: number, body: unknown): Failure {
  if (status === 429) return { kind: 'too-many' };
  const parsed = FailureBody.safeParse(body);
  return parsed.success ? parsed.data : { kind: 'fault', id: null };
}

/** Thrown by questions, so that the query cache holds the reason. */
export class AskError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}
