import { useMediaQuery } from '@mantine/hooks';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { register } from '../contract.ts';
import { cases_web_print_note, cases_web_see_appeals } from '#messages';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { Pages } from './pages.tsx';
import { RegisterCards } from './register-cards.tsx';
import type { RegisterFilter } from './register-filter.ts';
import { RegisterTable } from './register-table.tsx';
import { usePages } from './use-pages.ts';
import { useMe } from './use-me.ts';

/** One page of the register after another: a table on a wide screen and on paper, cards on a phone. */
export function RegisterList({ filter }: { readonly filter: RegisterFilter }) {
  useLanguage();
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const today = useMe()?.calendarToday;
  const ask = usePages(
    register,
    (after) => ({ ...filter, limit: 30, ...(after === undefined ? {} : { after }) }),
    (page) => page.next,
  );
  return (
    <Pages ask={ask}>
      {(pages) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <NothingHere filter={filter} />;
        return (
          <div className="cs-list">
            {today === undefined ? null : <p className="cs-print">{cases_web_print_note({ day: longDay(today) })}</p>}
            {narrow ? <RegisterCards rows={rows} /> : <RegisterTable rows={rows} show={filter.show} />}
          </div>
        );
      }}
    </Pages>
  );
}

/** Every empty list says what belongs there. */
function NothingHere({ filter }: { readonly filter: RegisterFilter }) {
  const filtered = filter.ground !== undefined || filter.classId !== undefined;
  const which = filtered ? 'filtered' : filter.show;
  const next =
    which === 'open' || which === 'submitted' ? (
      <Button component={Link} to="/appeals" variant="default">
        {cases_web_see_appeals()}
      </Button>
    ) : null;
  return (
    <div className="cs-list">
      <EmptyState
        icon="register"
        title={say(`cases_web_empty_${which}`)}
        text={say(`cases_web_empty_text_${which}`)}
        action={next}
      />
    </div>
  );
}
