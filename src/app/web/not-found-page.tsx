import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { app_home, app_not_found_text, app_not_found_title } from '#messages';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';

export function NotFoundPage() {
  return (
    <Page title={app_not_found_title()}>
      <EmptyState
        icon="info"
        title={app_not_found_text()}
        action={
          <Button component={Link} to="/">
            {app_home()}
          </Button>
        }
      />
    </Page>
  );
}
