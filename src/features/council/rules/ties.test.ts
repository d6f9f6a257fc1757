import { describe, expect, test } from 'vitest';
import { abstaining, checkTie, tiesOf, votesWith, type TieWanted } from './ties.ts';

const voters = [
  { id: 'head', name: 'Ахметова' },
  { id: 'deputy', name: 'Серікқызы' },
  { id: 'teacher', name: 'Омарова' },
];

describe('ours: who is tied to a question abstains', () => {
  test('a relative said by hand, the author of the appeal known; whoever does not vote is not named', () => {
    const said = [
      { personId: 'deputy', kind: 'relative' as const, guardian: 'Айдарова' },
      { personId: 'medic', kind: 'relative' as const, guardian: null },
    ];
    expect(tiesOf(voters, { said, authorIds: ['teacher', 'medic'] })).toEqual([
      { personId: 'deputy', name: 'Серікқызы', kind: 'relative', guardian: 'Айдарова', said: true },
      { personId: 'teacher', name: 'Омарова', kind: 'author', guardian: null, said: false },
    ]);
    expect(tiesOf(voters, { said: [], authorIds: [] })).toEqual([]);
  });

  test('a relative who wrote the appeal is a relative, once', () => {
    const said = [{ personId: 'teacher', kind: 'relative' as const, guardian: null }];
    expect(tiesOf(voters, { said, authorIds: ['teacher'] }).map((one) => one.kind)).toEqual(['relative']);
  });

  test('only who is in the room abstains, beside those who abstain by themselves', () => {
    const ties = tiesOf(voters, { said: [], authorIds: ['teacher', 'deputy'] });
    expect(abstaining(ties, ['head', 'teacher']).map((one) => one.personId)).toEqual(['teacher']);
    expect(votesWith({ for: 4, against: 1, abstained: 1 }, 2)).toEqual({ for: 4, against: 1, abstained: 3 });
    expect(votesWith({ for: 5, against: 0, abstained: 0 }, 0)).toEqual({ for: 5, against: 0, abstained: 0 });
    expect(votesWith(null, 2)).toBeNull();
  });
});

describe('saying a tie', () => {
  const wanted: TieWanted = {
    meetingState: 'called',
    isOwn: true,
    keeps: false,
    takesPart: true,
    kind: 'relative',
    guardianOfChild: null,
  };
  test.each([
    [{}, null],
    [{ meetingState: 'opened' }, null],
    [{ kind: 'other' }, null],
    [{ guardianOfChild: true }, null],
    [{ isOwn: false, keeps: true }, null],
    [{ isOwn: false }, 'tie-not-yours'],
    [{ takesPart: false }, 'not-a-participant'],
    [{ guardianOfChild: false }, 'not-a-guardian'],
    [{ kind: 'author' }, 'tie-known'],
    [{ meetingState: 'closed' }, 'meeting-closed'],
    [{ meetingState: 'cancelled' }, 'meeting-cancelled'],
  ] as const)('%o: %s', (change, refused) => {
    const checked = checkTie({ ...wanted, ...change });
    expect(checked.ok ? null : checked.refusal.reason).toBe(refused);
  });
});
