import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { lendPacks } from '#features/procedure/web/testing/lend-packs.ts';
import { Clauses } from '../clauses.ts';
import { DeedDialogs } from '../deed-dialogs.tsx';
import { setLanguage } from '../language.ts';
import { theme } from '../theme.ts';
import type { Language } from '#kernel/pure/text.ts';

/** Shows a part as the app does, in the given language; jsdom lacks what browsers measure with. */
export function show(part: ReactNode, language: Language = 'ru'): RenderResult {
  lendMeasures();
  setLanguage(language);
  lendPacks();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={client}>
        <Clauses value={order61.clauses}>{part}</Clauses>
        <DeedDialogs />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

function lendMeasures(): void {
  const nothing = (): void => undefined;
  Object.assign(globalThis, {
    matchMedia: (media: string) => ({ media, matches: false, addEventListener: nothing, removeEventListener: nothing }),
    ResizeObserver: class {
      observe = nothing;
      unobserve = nothing;
      disconnect = nothing;
    },
  });
  Object.assign(document, { fonts: { addEventListener: nothing, removeEventListener: nothing } });
  Object.assign(Element.prototype, { scrollIntoView: nothing });
}
