import type { Attempt, Known } from './known.ts';

/** The same at the table of an opened meeting. */
export function strangersAtTheTable(own: Known, f: Known): readonly Attempt[] {
  const { meetingId, itemId } = own.council;
  const { people } = own.ids;
  const stranger = f.ids.people.head;
  return [
    [
      'council.mark-attendance',
      'social',
      { meetingId, people: [{ personId: stranger, present: true }] },
      'not-a-participant',
    ],
    [
      'council.mark-attendance',
      'social',
      { meetingId, visitors: [{ itemId, guardianId: f.ids.otherGuardian, present: true }] },
      'not-a-guardian',
    ],
    [
      'council.mark-attendance',
      'social',
      { meetingId, visitors: [{ itemId: f.council.itemId, guardianId: f.ids.otherGuardian, present: true }] },
      'not-a-guardian',
    ],
    [
      'council.decide-item',
      'social',
      {
        itemId,
        version: 1,
        decisions: [{ kind: 'place', term: { months: 6 }, responsibleId: stranger, planId: own.made.eight.planId }],
      },
      'person-unknown',
    ],
    [
      'council.decide-item',
      'social',
      {
        itemId,
        version: 1,
        decisions: [{ kind: 'place', term: { months: 6 }, responsibleId: people.social, planId: f.made.eight.planId }],
      },
      'plan-not-draft',
    ],
  ];
}
