// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from './idle-clock.ts';

const minute = 60_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a screen nobody touches', () => {
  it.each([5, 10, 60])('locks itself after the minutes the school set: %i', (minutes) => {
    const lock = vi.fn();
    const stop = watchIdle(minutes, lock);
    vi.advanceTimersByTime(minutes * minute - 1);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5001);
    expect(lock).toHaveBeenCalled();
    stop();
  });

  it('counts anew from every key', () => {
    const lock = vi.fn();
    const stop = watchIdle(5, lock);
    vi.advanceTimersByTime(4 * minute);
    globalThis.dispatchEvent(new KeyboardEvent('keydown'));
    vi.advanceTimersByTime(4 * minute);
    expect(lock).not.toHaveBeenCalled();
    stop();
  });
});
