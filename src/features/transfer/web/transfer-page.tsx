import { Link, useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { transfer_back, transfer_title } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { fullName } from '#kernel/pure/person-name.ts';
import { transferOf } from '../contract.ts';
import { AcceptPanel } from './accept-panel.tsx';
import { ContentPanel } from './content-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { MessagesPanel } from './messages-panel.tsx';
import { StateBadge } from './state-badge.tsx';
import { StepsPanel } from './steps-panel.tsx';

/** One transfer as this school keeps it (clause 20). */
export function TransferPage() {
  useLanguage();
  const { transferId } = z.object({ transferId: z.string() }).parse(useParams({ strict: false }));
  const ask = useAsk(transferOf, { transferId });
  return (
    <Answered ask={ask} lines={8}>
      {(transfer) => {
        const { family, given } = transfer.content.pupil.name;
        return (
          <Page
            title={fullName({ family, given })}
            lede={transfer_title()}
            back={<Link to="/transfers">{transfer_back()}</Link>}
            marks={
              <>
                <StateBadge state={transfer.state} />
                <ClauseChip clause={20} />
              </>
            }
          >
            <FactsPanel transfer={transfer} />
            {transfer.side === 'came' ? <AcceptPanel transfer={transfer} /> : null}
            <StepsPanel transfer={transfer} />
            <MessagesPanel transfer={transfer} />
            <ContentPanel transfer={transfer} />
          </Page>
        );
      }}
    </Answered>
  );
}
