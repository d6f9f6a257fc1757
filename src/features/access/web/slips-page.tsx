import './staff.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  access_slips_lede,
  access_slips_none,
  access_slips_title,
  access_web_back_to_people,
  access_web_slip_print,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Page } from '#ui/page.tsx';
import { openSlips } from '../rules/staff-contract.ts';
import { mayKeep, NotForYou } from './settings-page.tsx';
import { SlipCard } from './slip-card.tsx';
import { WithReader } from './with-reader.tsx';

/** All open invitations of whoever looks, on sheets to cut; `isStep`: under the line of the first steps. */
export function SlipsPage({ isStep = false }: { readonly isStep?: boolean }) {
  return (
    <Page
      title={access_slips_title()}
      lede={access_slips_lede()}
      back={
        isStep ? undefined : (
          <Link className="tk-quiet-link" to="/settings/people">
            {access_web_back_to_people()}
          </Link>
        )
      }
      actions={
        <Button leftSection={<Icon name="print" />} onClick={() => globalThis.print()}>
          {access_web_slip_print()}
        </Button>
      }
    >
      <WithReader>{(reader) => (mayKeep(reader) ? <Slips /> : <NotForYou />)}</WithReader>
    </Page>
  );
}

function Slips() {
  const ask = useAsk(openSlips, {});
  return (
    <Answered ask={ask} lines={8}>
      {({ schoolNames, rows }) =>
        rows.length === 0 ? (
          <EmptyState icon="person" title={access_slips_none()} />
        ) : (
          <div className="tk-slips">
            {rows.map((row) => (
              <SlipCard key={row.code} told={{ ...row, schoolNames }} />
            ))}
          </div>
        )
      }
    </Answered>
  );
}
