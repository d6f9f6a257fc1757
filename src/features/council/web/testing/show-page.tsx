import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { configure, render } from '@testing-library/react';
import { lendPacks } from '#features/procedure/web/testing/lend-packs.ts';
import { makeQueryClient } from '#ui/api/query-client.ts';
import { DeedDialogs } from '#ui/deed-dialogs.tsx';
import { setLanguage } from '#ui/language.ts';
import { councilRoutes } from '../routes.tsx';

// Pages are loaded when first opened, and a busy machine takes its time.
configure({ asyncUtilTimeout: 20_000 });

/** Opens an address of the Council as a signed-in person sees it, in English. */
export function showPage(address: string) {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  });
  Object.defineProperty(window, 'ResizeObserver', {
    configurable: true,
    value: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  Object.defineProperty(window, 'scrollTo', { configurable: true, value: () => undefined });
  Element.prototype.scrollIntoView = () => undefined;
  setLanguage('en');
  lendPacks();
  const root = createRootRoute();
  const router = createRouter({
    routeTree: root.addChildren(councilRoutes(root)),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  const client = makeQueryClient();
  const shown = render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <DeedDialogs />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...shown, client };
}
