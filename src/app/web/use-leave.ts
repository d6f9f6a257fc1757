import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut, signOutEverywhere } from '#features/access/contract.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { wipeDrafts } from '#ui/draft-store.ts';

/** The two ways out; both wipe the drafts of this machine and every answer held in memory. */
export function useLeave() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = (): void => {
    wipeDrafts();
    void navigate({ to: '/sign-in', replace: true }).then(() => client.clear());
  };
  return {
    signOut: usePerform(signOut, { onDone: leave }),
    signOutEverywhere: usePerform(signOutEverywhere, { onDone: leave }),
  };
}
