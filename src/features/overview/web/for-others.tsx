import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { overview_to_my_day } from '#messages';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';

/** A page that others see: says who, and where the reader's own work stands. */
export const ForOthers = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <Page title={title}>
    <EmptyState
      icon="info"
      title={text}
      action={
        <Button component={Link} to="/">
          {overview_to_my_day()}
        </Button>
      }
    />
  </Page>
);
