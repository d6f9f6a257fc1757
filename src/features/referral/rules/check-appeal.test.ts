import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { secondPack } from '#features/procedure/rules/testing/second-pack.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkAppeal } from './check-appeal.ts';

const today = plainDate('2026-11-16');
const seen = (grounds: string[], happenedOn: string | null = null, filesOwn = true, pack = order61): string => {
  const checked = checkAppeal(
    pack,
    { grounds, happenedOn: happenedOn === null ? null : plainDate(happenedOn) },
    filesOwn,
    today,
  );
  return checked.ok ? 'ok' : checked.refusal.reason;
};

describe('clauses 4, 18: an appeal names at least one ground', () => {
  it('one or several of the seven', () => {
    expect(seen(['absence'])).toBe('ok');
    expect(seen(['absence', 'academic-failure'])).toBe('ok');
  });
  it('not none', () => expect(seen([])).toBe('no-ground'));
  it('not one the pack does not know', () => expect(seen(['rudeness'])).toBe('ground-unknown'));
  it('by the pack it is given', () => {
    const only = secondPack.grounds
      .map((ground) => ground.code)
      .filter((code) => !order61.grounds.some((ground) => ground.code === code));
    expect(only.map((code) => [seen([code]), seen([code], null, true, secondPack)])).toEqual(
      only.map(() => ['ground-unknown', 'ok']),
    );
    expect(only.length).toBeGreaterThan(0);
  });
  it('what happened today is no future', () => expect(seen(['absence'], '2026-11-16')).toBe('ok'));
  it('nothing that has not happened yet', () => expect(seen(['absence'], '2026-11-17')).toBe('happened-in-future'));
  it('no file of another', () => expect(seen(['absence'], null, false)).toBe('file-not-yours'));
});
