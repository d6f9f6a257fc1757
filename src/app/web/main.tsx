import '#ui/mantine-css.ts';
import './frame.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { makeQueryClient } from '#ui/api/query-client.ts';
import { whenSignedOut } from '#ui/api/signed-out.ts';
import { DeedDialogs } from '#ui/deed-dialogs.tsx';
import { getLanguage } from '#ui/language.ts';
import { theme } from '#ui/theme.ts';
import { goToDoor } from './go-to-door.ts';
import { makeRouter } from './routes.tsx';

config({ jitless: true });
document.documentElement.lang = getLanguage();

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
/** The scroll lock of dialogs reads its nonce from this name. */
Object.assign(globalThis, { __webpack_nonce__: nonce });

const client = makeQueryClient();
const router = makeRouter(client);
whenSignedOut(() => void goToDoor(router, client));

const place = document.getElementById('app');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="light" getStyleNonce={() => nonce}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <DeedDialogs />
          <Notifications position="bottom-right" />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
