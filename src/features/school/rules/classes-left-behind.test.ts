import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { classesLeftBehind } from './classes-left-behind.ts';
import type { PostKind } from './posts.ts';

const post = (id: string, kind: PostKind, endsOn: string | null = null) => ({
  id,
  kind,
  startsOn: plainDate('2026-09-01'),
  endsOn: endsOn === null ? null : plainDate(endsOn),
});
const led = (classId: string, endsOn: string | null = null) => ({
  classId,
  endsOn: endsOn === null ? null : plainDate(endsOn),
});
const ending = post('a', 'class-teacher');
const lastDay = plainDate('2026-11-30');

describe('clause 11: whoever leads a class writes its papers, so a class is not left without a teacher unnoticed', () => {
  it.each([
    ['the only post of class teacher ends', [ending], [led('7Ә')], ['7Ә']],
    ['another post of class teacher goes on', [ending, post('b', 'class-teacher')], [led('7Ә')], []],
    ['the other one ends the same day', [ending, post('b', 'class-teacher', '2026-11-30')], [led('7Ә')], ['7Ә']],
    ['the class is handed over by then', [ending], [led('7Ә', '2026-11-30')], []],
    ['the class is handed over later', [ending], [led('7Ә', '2026-12-01'), led('8А')], ['7Ә', '8А']],
    ['no class is led', [ending], [], []],
  ])('%s', (_what, posts, leads, expected) => {
    expect(classesLeftBehind({ post: ending, lastDay, posts, leads }).map((one) => one.classId)).toEqual(expected);
  });

  it('another post ends and the post of class teacher stays', () => {
    const other = post('b', 'subject-teacher');
    expect(classesLeftBehind({ post: other, lastDay, posts: [ending, other], leads: [led('7Ә')] })).toEqual([]);
  });
});
