import type { MemberPart } from './meeting-view.ts';

type Sitting = { readonly personId: string; readonly part: MemberPart };

export type LeadsFacts = {
  readonly members: readonly Sitting[];
  /** Of the members those who are not there. */
  readonly absentIds: readonly string[];
  /** Head, and whoever acts as head by order, on the day. */
  readonly headIds: readonly string[];
  readonly socialPedagogueIds: readonly string[];
};

/**
 * Clause 7: the chair presides, or who acts as head in their stead; the secretary keeps the protocol, else the substitute
 * named in the order, else another social pedagogue of the Council. Null where nobody is left: a person chooses.
 */
export function proposeLeads(facts: LeadsFacts): {
  readonly presidingId: string | null;
  readonly secretaryId: string | null;
} {
  const { members, absentIds, headIds, socialPedagogueIds } = facts;
  const here = members.filter((one) => !absentIds.includes(one.personId));
  const withPart = (part: MemberPart): string | undefined => here.find((one) => one.part === part)?.personId;
  const chairId = members.find((one) => one.part === 'chair')?.personId;
  const actingId = headIds.find((id) => id !== chairId && !absentIds.includes(id));
  const presidingId = withPart('chair') ?? actingId ?? null;
  const other = here.find((one) => one.part === 'member' && socialPedagogueIds.includes(one.personId))?.personId;
  const keepers = [withPart('secretary'), withPart('substitute'), other];
  return { presidingId, secretaryId: keepers.find((id) => id !== undefined && id !== presidingId) ?? null };
}
