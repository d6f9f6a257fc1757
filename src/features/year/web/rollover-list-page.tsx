import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { fromDate } from '#kernel/pure/long-date.ts';
import { year_web_list, year_web_list_lede, year_web_print, year_web_title } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { rolloverList } from '../contract.ts';
import { RolloverLists } from './rollover-lists.tsx';

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
          <RolloverLists lists={list} />
        </Page>
      )}
    </Answered>
  );
}
