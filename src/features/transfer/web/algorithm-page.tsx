import { Link } from '@tanstack/react-router';
import { holds, useMe } from '#features/cases/web/use-me.ts';
import {
  transfer_algorithm_lede,
  transfer_algorithm_ours,
  transfer_algorithm_readers,
  transfer_algorithm_title,
  transfer_back,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { algorithm } from '../contract.ts';
import { AlgorithmForm } from './algorithm-form.tsx';
import { AlgorithmSteps } from './algorithm-steps.tsx';
import './transfer.css';

/** The steps of the region; the head or the deputy changes them. */
export function AlgorithmPage() {
  useLanguage();
  const ask = useAsk(algorithm, {});
  const mayChange = holds(useMe(), ['head', 'deputy']);
  return (
    <Page
      title={transfer_algorithm_title()}
      lede={transfer_algorithm_lede()}
      marks={<ClauseChip clause={20} />}
      back={<Link to="/transfers">{transfer_back()}</Link>}
    >
      <Answered ask={ask} lines={8}>
        {(inUse) => (
          <>
            {inUse.number === 0 ? <p>{transfer_algorithm_ours()}</p> : null}
            {mayChange ? (
              <AlgorithmForm key={inUse.number} inUse={inUse} />
            ) : (
              <>
                <AlgorithmSteps steps={inUse.algorithm.steps} />
                <p className="tk-dim">{transfer_algorithm_readers()}</p>
              </>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}
