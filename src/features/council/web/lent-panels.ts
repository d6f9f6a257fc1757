import { createContext, useContext, type ReactNode } from 'react';

export type BesideInvitation = {
  readonly meetingId: string;
  readonly invitationId: string;
  /** The meeting is being prepared or held: something may still be done. */
  readonly isLive: boolean;
};
export type BesideItem = { readonly meetingId: string; readonly itemId: string };

/** What rooms further down the river show here. The app lends it, since the Council knows of none below it. */
type Panels = {
  readonly ofInvitation?: (props: BesideInvitation) => ReactNode;
  readonly ofItem?: (props: BesideItem) => ReactNode;
};

export const LentPanels = createContext<Panels>({});
export const LentToInvitation = (props: BesideInvitation): ReactNode => useContext(LentPanels).ofInvitation?.(props);
export const LentToItem = (props: BesideItem): ReactNode => useContext(LentPanels).ofItem?.(props);
