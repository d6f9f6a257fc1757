import { Link, useNavigate } from '@tanstack/react-router';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import {
  cases_web_journal,
  cases_web_print,
  cases_web_record_paper,
  cases_web_register_lede,
  cases_web_register_title,
} from '#messages';
import { Button } from '@mantine/core';
import { Icon } from '#ui/icon.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import './cases.css';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterList } from './register-list.tsx';
import { filterOf, type RegisterFilter } from './register-filter.ts';
import { holds, useMe } from './use-me.ts';
import { useSearchText } from './use-param.ts';

/** The register: cases within the reader's reach, by state, ground and class; never an order of children or classes (clause 23). */
export function RegisterPage() {
  useLanguage();
  const navigate = useNavigate();
  const filter = filterOf({
    show: useSearchText('show'),
    ground: useSearchText('ground'),
    classId: useSearchText('classId'),
  });
  const change = (next: RegisterFilter): void => void navigate({ to: '/register', search: { ...next }, replace: true });
  return (
    <Page
      title={cases_web_register_title()}
      lede={cases_web_register_lede()}
      wide
      actions={
        <>
          <RecordPaper />
          <Journal />
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => globalThis.print()}>
            {cases_web_print()}
          </Button>
        </>
      }
    >
      <RegisterFilters filter={filter} onChange={change} />
      <RegisterList key={JSON.stringify(filter)} filter={filter} />
    </Page>
  );
}

/** Paper 21, printed for its reader: names and days of everybody on record this school year. */
function Journal() {
  const me = useMe();
  return me !== undefined && holds(me, wholeSchoolRoles) ? (
    <PaperButtons paper="record-journal" id={me.personId} label={cases_web_journal()} />
  ) : null;
}

/** Idea 6 of the process: what runs on paper enters here. */
function RecordPaper() {
  return holds(useMe(), wholeSchoolRoles) ? (
    <Button variant="default" component={Link} to="/register/record">
      {cases_web_record_paper()}
    </Button>
  ) : null;
}
