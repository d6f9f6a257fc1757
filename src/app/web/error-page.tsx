import { Button } from '@mantine/core';
import { app_error_title, app_reload } from '#messages';
import { sentenceOfError } from '#ui/api/sentence-of.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';

/** A page that threw: calm, and a way on. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  return (
    <Page title={app_error_title()}>
      <EmptyState
        icon="info"
        title={sentenceOfError(error)}
        action={<Button onClick={() => globalThis.location.reload()}>{app_reload()}</Button>}
      />
    </Page>
  );
}
