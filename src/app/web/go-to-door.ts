import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { door } from '#features/access/contract.ts';
import { askOnce } from '#ui/api/call.ts';

/** Pages that stand before the door; a missing session is no news there. */
const outside = ['/sign-in', '/first-run', '/join'];

/** Without a session: to the first run of an empty house, else to sign in, and back to the page afterwards. */
export async function goToDoor(router: AnyRouter, client: QueryClient): Promise<void> {
  const { href, pathname } = router.state.location;
  if (outside.some((path) => pathname.startsWith(path))) return;
  const told = await askOnce(door, {});
  client.clear();
  if (told.ok && !told.value.founded) return router.navigate({ to: '/first-run', replace: true });
  await router.navigate({ to: '/sign-in', search: { next: href }, replace: true });
}
