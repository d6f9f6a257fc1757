import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { access_slips_open, access_staff_lede, access_staff_title } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { Page } from '#ui/page.tsx';
import { mayKeep, NotForYou } from './settings-page.tsx';
import { StaffTable } from './staff-table.tsx';
import { WithReader } from './with-reader.tsx';

/** Brings many members of staff at once; their slips follow. */
export function StaffPage({ slips = '/settings/slips' }: { readonly slips?: '/settings/slips' | '/setup/slips' }) {
  const navigate = useNavigate();
  return (
    <Page
      title={access_staff_title()}
      lede={access_staff_lede()}
      wide
      actions={
        <Button component={Link} to={slips} variant="default" leftSection={<Icon name="print" />}>
          {access_slips_open()}
        </Button>
      }
    >
      <WithReader>
        {(reader) =>
          mayKeep(reader) ? (
            <div style={{ marginTop: 20 }}>
              <StaffTable onAdded={() => void navigate({ to: slips })} />
            </div>
          ) : (
            <NotForYou />
          )
        }
      </WithReader>
    </Page>
  );
}
