/** The three answers a rule may give (clause 2): ok, ok with departures that need a reason, or a refusal. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What differs from a recommendation of the order; the deed goes on only with a written reason. */
export type Departure = {
  readonly what: string;
  readonly clause: number;
  readonly facts: Facts;
  /** The school's own explanation, written once in its settings: it stands as the reason unless another is written. */
  readonly explained?: string;
};

/** What contradicts the facts or the process itself; no reason can lift it. */
export type Refusal = {
  readonly reason: string;
  readonly facts: Facts;
};

export type Allowed<T> = {
  readonly ok: true;
  readonly value: T;
  readonly departures: readonly Departure[];
};

export type Refused = { readonly ok: false; readonly refusal: Refusal };

export type Result<T> = Allowed<T> | Refused;

export const ok = <T>(value: T, departures: readonly Departure[] = []): Allowed<T> => ({
  ok: true,
  value,
  departures,
});

export const refuse = (reason: string, facts: Facts = {}): Refused => ({
  ok: false,
  refusal: { reason, facts },
});

export const departure = (what: string, clause: number, facts: Facts = {}): Departure => ({
  what,
  clause,
  facts,
});
