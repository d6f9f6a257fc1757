import './year.css';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { fromDate } from '#kernel/pure/long-date.ts';
import {
  year_web_class_empty,
  year_web_left,
  year_web_list,
  year_web_list_lede,
  year_web_no_teacher,
  year_web_print,
  year_web_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { say } from '#ui/say.ts';
import { rolloverList } from '../contract.ts';

type List = OutputOf<typeof rolloverList>;

/** Who went where, class by class: to be printed beside the order on promotion. */
export function RolloverListPage() {
  const { rolloverId = '' }: { readonly rolloverId?: string } = useParams({ strict: false });
  const ask = useAsk(rolloverList, { rolloverId });
  return (
    <Answered ask={ask} lines={8}>
      {(list) => (
        <Page
          title={`${year_web_list()}, ${list.schoolYear}-${list.schoolYear + 1}`}
          lede={year_web_list_lede({ from: fromDate(list.effectiveOn, getLanguage()) })}
          back={
            <Link className="tk-quiet-link" to="/settings/year">
              {year_web_title()}
            </Link>
          }
          actions={
            <Button leftSection={<Icon name="print" />} onClick={() => window.print()}>
              {year_web_print()}
            </Button>
          }
        >
          {list.classes.map((one) => (
            <ClassList key={one.classId} one={one} />
          ))}
          <Left rows={list.left} />
        </Page>
      )}
    </Answered>
  );
}

const ClassList = ({ one }: { readonly one: List['classes'][number] }) => (
  <section className="tk-year-list">
    <h2>{one.name}</h2>
    <p className="tk-small tk-dim">{one.teacher ?? year_web_no_teacher()}</p>
    {one.pupils.length === 0 ? (
      <p>{year_web_class_empty()}</p>
    ) : (
      <ol>
        {one.pupils.map((row) => (
          <li key={row.id}>
            {row.name} <span className="tk-dim">({row.from})</span>
          </li>
        ))}
      </ol>
    )}
  </section>
);

const Left = ({ rows }: { readonly rows: List['left'] }) =>
  rows.length === 0 ? null : (
    <section className="tk-year-list">
      <h2>{year_web_left()}</h2>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            {row.name}{' '}
            <span className="tk-dim">
              ({row.from}, {say(`pupils_web_leave_${row.reason}`)})
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
