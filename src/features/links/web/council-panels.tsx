import { lazy, Suspense, type ReactNode } from 'react';
import { LentPanels, type BesideInvitation, type BesideItem } from '#features/council/web/lent-panels.ts';

const InvitationLink = lazy(async () => ({ default: (await import('./invitation-link.tsx')).InvitationLink }));
const ItemAnswers = lazy(async () => ({ default: (await import('./item-answers.tsx')).ItemAnswers }));

const panels = {
  ofInvitation: (props: BesideInvitation) => (
    <Suspense fallback={null}>
      <InvitationLink {...props} />
    </Suspense>
  ),
  ofItem: (props: BesideItem) => (
    <Suspense fallback={null}>
      <ItemAnswers {...props} />
    </Suspense>
  ),
};

/** Lends the Council's pages what links show there. */
export const CouncilPanels = ({ children }: { readonly children: ReactNode }) => (
  <LentPanels value={panels}>{children}</LentPanels>
);
