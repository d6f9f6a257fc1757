import { describe, expect, it } from 'vitest';
import { undoSetting } from './undo-setting.ts';

describe('taking the change of a setting back', () => {
  it.each([
    ['the last change', { was: { leadDays: 5 }, last: true }, { leadDays: 5 }],
    ['the last change, of nothing set', { was: { quorum: null }, last: true }, { quorum: null }],
    ['one that was followed by another', { was: { leadDays: 5 }, last: false }, 'setting-changed-since'],
    ['one that cannot be read any more', { was: null, last: true }, 'setting-unreadable'],
  ])('%s', (_which, change, expected) => {
    const result = undoSetting(change);
    expect(result.ok ? result.value : result.refusal.reason).toEqual(expected);
  });
});
