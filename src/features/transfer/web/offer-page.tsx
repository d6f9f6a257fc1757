import { Link, useParams } from '@tanstack/react-router';
import { z } from 'zod';
import {
  transfer_offer_back,
  transfer_offer_lede,
  transfer_offer_running,
  transfer_offer_title,
  transfer_schools_link,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { say } from '#ui/say.ts';
import { readyToSend } from '../contract.ts';
import { OfferForm } from './offer-form.tsx';

/** Passing the work of one case on: what goes in, to which school, with which words (clause 20). */
export function OfferPage() {
  useLanguage();
  const { caseId } = z.object({ caseId: z.string() }).parse(useParams({ strict: false }));
  const ask = useAsk(readyToSend, { caseId });
  return (
    <Answered ask={ask} lines={8}>
      {(ready) => (
        <Page
          title={transfer_offer_title()}
          lede={transfer_offer_lede({ name: ready.pupilName })}
          marks={<ClauseChip clause={20} />}
          back={<Link to={`/cases/${caseId}`}>{transfer_offer_back()}</Link>}
          actions={<Link to="/transfers/schools">{transfer_schools_link()}</Link>}
        >
          {ready.refused === null ? (
            <OfferForm caseId={caseId} ready={ready} />
          ) : (
            <EmptyState
              icon="info"
              title={say(`refusal_${ready.refused}`)}
              action={
                ready.runningId === null ? null : (
                  <Link to={`/transfers/${ready.runningId}`}>{transfer_offer_running()}</Link>
                )
              }
            />
          )}
        </Page>
      )}
    </Answered>
  );
}
