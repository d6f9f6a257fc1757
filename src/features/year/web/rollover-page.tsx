import '#features/school/web/school.css';
import './year.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { WithReader } from '#features/access/web/with-reader.tsx';
import { leads, type Reader } from '#features/school/web/reader.ts';
import { YearSwitch } from '#features/school/web/year-switch.tsx';
import {
  school_web_leaders_only,
  year_web_back,
  year_web_empty,
  year_web_empty_text,
  year_web_lede,
  year_web_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { rollover } from '../contract.ts';
import { yearToTurn } from '../rules/year-to-turn.ts';
import { PlanPanel } from './plan-panel.tsx';
import { TurnedPanel } from './turned-panel.tsx';

/** The turn of the school year: the proposal, everything in it to be changed, one deed, and the way back. */
export function RolloverPage() {
  return (
    <Page
      wide
      title={year_web_title()}
      lede={year_web_lede()}
      back={
        <Link className="tk-quiet-link" to="/settings/calendar">
          {year_web_back()}
        </Link>
      }
    >
      <WithReader>
        {(reader) =>
          leads(reader) ? <Turning reader={reader} /> : <EmptyState icon="lock" title={school_web_leaders_only()} />
        }
      </WithReader>
    </Page>
  );
}

function Turning({ reader }: { readonly reader: Reader }) {
  const [year, setYear] = useState(yearToTurn(reader.today));
  const ask = useAsk(rollover, { schoolYear: year });
  return (
    <>
      <div className="tk-tools">
        <YearSwitch year={year} onChange={setYear} />
      </div>
      <Answered ask={ask} lines={8}>
        {(told) => {
          if (told.turned !== null) return <TurnedPanel turned={told.turned} />;
          if (told.sources.length === 0) {
            return <EmptyState icon="pupils" title={year_web_empty()} text={year_web_empty_text()} />;
          }
          return <PlanPanel key={told.schoolYear} told={told} onRefused={() => void ask.refetch()} />;
        }}
      </Answered>
    </>
  );
}
