import '#ui/mantine-css.ts';
import './frame.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { makeQueryClient } from '#ui/api/query-client.ts';
import { whenSignedOut } from '#ui/api/signed-out.ts';
import { DeedDialogs } from '#ui/deed-dialogs.tsx';
import { startSpeaking } from '#ui/language.ts';
import { Notices } from '#ui/notices.tsx';
import { theme } from '#ui/theme.ts';
import { goToDoor } from './go-to-door.ts';
import { isFirstPage, makeRouter } from './routes.tsx';

config({ jitless: true });
await startSpeaking();

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
/** The scroll lock of dialogs reads its nonce from this name. */
Object.assign(globalThis, { __webpack_nonce__: nonce });

const client = makeQueryClient();
const { router, bringOthers } = makeRouter(client);
whenSignedOut(() => void goToDoor(router, client));

/** A page that the browser kept for its back button may be of somebody who has left since. */
globalThis.addEventListener('pageshow', (event) => {
  if (event.persisted) globalThis.location.reload();
});

/** Not awaited by this module: the other pages build on it, and would wait for its end. */
async function show(): Promise<void> {
  if (!isFirstPage(globalThis.location.pathname)) await bringOthers();
  const place = document.getElementById('app');
  if (place === null) return;
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <DeedDialogs />
          <Notices />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

void show();
