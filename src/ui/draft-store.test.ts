// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { findLocally, keepDraftsFor, keepLocally, wipeDrafts } from './draft-store.ts';

const draft = (at = Date.now()) => ({ body: { text: 'сынақ' }, at, sent: true });
const day = 24 * 3_600_000;
const kept = (): number => Object.keys(localStorage).filter((key) => key.startsWith('tirek-draft:')).length;

afterEach(() => {
  keepDraftsFor(null);
  localStorage.clear();
  vi.useRealTimers();
});

test('whoever signs in finds only what they typed themselves, and wipes what another left', () => {
  keepDraftsFor('first');
  keepLocally('appeal:new', draft());
  keepDraftsFor('second');
  expect([findLocally('appeal:new'), kept()]).toEqual([null, 0]);
});

test('the same person finds it again, also after the screen was locked and reloaded', () => {
  keepDraftsFor('first');
  keepLocally('appeal:new', draft());
  keepDraftsFor(null);
  keepDraftsFor('first');
  expect(findLocally('appeal:new')?.body).toEqual({ text: 'сынақ' });
});

test('after 24 hours it is neither found nor kept', () => {
  keepDraftsFor('first');
  keepLocally('appeal:new', draft());
  vi.useFakeTimers({ now: Date.now() + day - 1000 });
  expect(findLocally('appeal:new')).not.toBeNull();
  vi.setSystemTime(Date.now() + 2000);
  expect(findLocally('appeal:new')).toBeNull();
  keepDraftsFor('first');
  expect(kept()).toBe(0);
});

test('sign-out wipes the drafts of everybody', () => {
  keepDraftsFor('first');
  keepLocally('appeal:new', draft());
  wipeDrafts();
  expect(kept()).toBe(0);
});
