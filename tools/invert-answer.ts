// Plain objects, not the constructors of kernel/pure/result.ts: those may be what is being inverted.
const fakeDeparture = { what: 'inverted', clause: 0, facts: {} } as const;
const fakeRefusal = { ok: false, refusal: { reason: 'inverted', facts: {} } } as const;
const fakeConsent = { ok: true, value: undefined, departures: [] } as const;

/** The opposite of a rule's answer: what the tests of its clause must not bear. */
export function invertAnswer(answer: unknown): unknown {
  if (answer instanceof Promise) return answer.then(invertAnswer);
  if (typeof answer === 'boolean') return !answer;
  if (typeof answer === 'number' || typeof answer === 'bigint') return Number(answer) + 1;
  if (typeof answer === 'string') return invertText(answer);
  if (Array.isArray(answer)) return answer.length === 0 ? [fakeDeparture] : [];
  if (typeof answer === 'object' && answer !== null) return invertObject(answer);
  return 'inverted';
}

/** A function answers inverted, a table or a value is inverted itself. */
export function invertExport(exported: unknown): unknown {
  if (typeof exported !== 'function') return invertAnswer(exported);
  return (...given: unknown[]): unknown => invertAnswer(Reflect.apply(exported, undefined, given));
}

function invertText(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return text === 'inverted' ? 'inverted again' : 'inverted';
  const next = new Date(`${text}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function invertObject(answer: object): unknown {
  if (!('ok' in answer) || typeof answer.ok !== 'boolean')
    return Object.keys(answer).length === 0 ? { inverted: true } : {};
  if (!answer.ok) return fakeConsent;
  if ('departures' in answer && Array.isArray(answer.departures) && answer.departures.length > 0) {
    return { ...answer, departures: [] };
  }
  return fakeRefusal;
}
