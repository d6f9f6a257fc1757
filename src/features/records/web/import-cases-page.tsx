import '#ui/import/import.css';
import './records.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  records_web_back,
  records_web_import_drop,
  records_web_import_hint,
  records_web_import_lede,
  records_web_import_title,
  records_web_list_entered,
  records_web_list_entered_text,
  records_web_list_undone,
  records_web_list_undone_text,
  records_web_to_register,
} from '#messages';
import { SheetDrop } from '#ui/import/sheet-drop.tsx';
import { useLanguage } from '#ui/language.ts';
import { NextStep } from '#ui/next-step.tsx';
import { Page } from '#ui/page.tsx';
import { SheetCases, type enterCases, type SheetCase } from '../rules/sheet-contract.ts';
import { ImportsBefore } from './imports-before.tsx';
import { ListOfCases } from './list-of-cases.tsx';
import { TemplateLinks } from './template-links.tsx';
import { UndoImport } from './undo-import.tsx';

type Entered = OutputOf<typeof enterCases>;

/** Idea 6 of the process: all current cases of a school from one spreadsheet. */
export function ImportCasesPage() {
  useLanguage();
  const [rows, setRows] = useState<readonly SheetCase[] | null>(null);
  const [entered, setEntered] = useState<Entered | null>(null);
  const [undone, setUndone] = useState<number | null>(null);
  const take = (value: unknown): void => {
    setEntered(null);
    setUndone(null);
    setRows(SheetCases.parse(value).rows);
  };
  const finish = (value: Entered): void => {
    setRows(null);
    setEntered(value);
  };
  const takeBack = (removed: number): void => {
    setEntered(null);
    setRows(null);
    setUndone(removed);
  };
  return (
    <Page
      title={records_web_import_title()}
      lede={records_web_import_lede()}
      back={<Link to="/register">{records_web_back()}</Link>}
    >
      {entered === null ? null : (
        <NextStep
          title={records_web_list_entered({ n: entered.entered })}
          detail={records_web_list_entered_text()}
          action={<UndoImport importId={entered.importId} cases={entered.entered} onUndone={takeBack} />}
        />
      )}
      {undone === null ? null : <TakenBack removed={undone} />}
      <div className="rc-form">
        <TemplateLinks />
        <SheetDrop
          door="records.read-cases"
          label={records_web_import_drop()}
          hint={records_web_import_hint()}
          quiet={rows !== null}
          onTaken={take}
        />
        {rows === null ? null : <ListOfCases key={JSON.stringify(rows)} rows={rows} onEntered={finish} />}
      </div>
      <ImportsBefore onUndone={takeBack} />
    </Page>
  );
}

/** What became of the list, and what comes next. */
const TakenBack = ({ removed }: { readonly removed: number }) => (
  <NextStep
    title={records_web_list_undone({ n: removed })}
    detail={records_web_list_undone_text()}
    action={
      <Button component={Link} to="/register" variant="default">
        {records_web_to_register()}
      </Button>
    }
  />
);
