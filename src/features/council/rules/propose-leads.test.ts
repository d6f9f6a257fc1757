import { describe, expect, test } from 'vitest';
import { proposeLeads, type LeadsFacts } from './propose-leads.ts';

const facts: LeadsFacts = {
  members: [
    { personId: 'head', part: 'chair' },
    { personId: 'social', part: 'secretary' },
    { personId: 'deputy', part: 'substitute' },
    { personId: 'social2', part: 'member' },
    { personId: 'teacher', part: 'member' },
  ],
  absentIds: [],
  headIds: ['head'],
  socialPedagogueIds: ['social', 'social2'],
};
const propose = (change: Partial<LeadsFacts>): readonly (string | null)[] => {
  const { presidingId, secretaryId } = proposeLeads({ ...facts, ...change });
  return [presidingId, secretaryId];
};

describe('clause 7: who presides and who keeps the protocol', () => {
  test('chair and secretary', () => {
    expect(propose({})).toEqual(['head', 'social']);
  });
  test('without the secretary the substitute, then another social pedagogue, then nobody', () => {
    expect(propose({ absentIds: ['social'] })).toEqual(['head', 'deputy']);
    expect(propose({ absentIds: ['social', 'deputy'] })).toEqual(['head', 'social2']);
    expect(propose({ absentIds: ['social', 'deputy', 'social2'] })).toEqual(['head', null]);
  });
  test('without the chair whoever acts as head by order, a member or not; without one a person chooses', () => {
    expect(propose({ absentIds: ['head'], headIds: ['head', 'vice'] })).toEqual(['vice', 'social']);
    expect(propose({ absentIds: ['head'] })).toEqual([null, 'social']);
    expect(propose({ absentIds: ['head', 'vice'], headIds: ['head', 'vice'] })).toEqual([null, 'social']);
  });
  test('one person does not do both', () => {
    expect(propose({ absentIds: ['head', 'social'], headIds: ['head', 'deputy'] })).toEqual(['deputy', 'social2']);
  });
});
