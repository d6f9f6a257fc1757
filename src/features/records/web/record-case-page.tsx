import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTypedDraft } from '#features/cases/web/use-typed-draft.ts';
import { useToday } from '#features/council/web/use-today.ts';
import { packInUse } from '#features/procedure/web/packs.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { records_web_back, records_web_lede, records_web_title, records_web_to_import } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { Waiting } from '#ui/answered.tsx';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { recordCase } from '../contract.ts';
import { enterCases } from '../rules/sheet-contract.ts';
import { CaseForm } from './case-form.tsx';
import { EnteredNote, type Entered } from './entered-note.tsx';
import { CaseDraft, casesOf, emptyCase } from './paper-case-draft.ts';
import './records.css';

/** Idea 6 of the process: a case that runs on paper, or ran, by its signed protocol. */
export function RecordCasePage() {
  useLanguage();
  const today = useToday();
  return (
    <Page
      title={records_web_title()}
      lede={records_web_lede()}
      marks={<ClauseChip clause={13} />}
      back={<Link to="/register">{records_web_back()}</Link>}
    >
      <p>
        <Link to="/register/import">{records_web_to_import()}</Link>
      </p>
      {today === null ? <Waiting lines={8} /> : <Entering today={today} />}
    </Page>
  );
}

function Entering({ today }: { readonly today: PlainDate }) {
  const language = useLanguage();
  const pack = packInUse();
  const draft = useTypedDraft('paper-case:new', CaseDraft, emptyCase(language));
  const [entered, setEntered] = useState<Entered | null>(null);
  const finish = (value: Entered): void => {
    draft.drop();
    setEntered(value);
  };
  const one = usePerform(recordCase, { onDone: ({ caseId }) => finish({ caseId }) });
  const several = usePerform(enterCases, { onDone: ({ importId }) => finish({ importId }) });
  const { placing, children } = draft.value;
  if (entered !== null) {
    const next = (samePaper: boolean): void => {
      draft.set(emptyCase(language, samePaper ? placing : undefined));
      setEntered(null);
    };
    return <EnteredNote entered={entered} names={children.map(({ pupil }) => pupil?.label ?? '')} onNext={next} />;
  }
  const send = (): void => {
    const cases = casesOf(draft.value, pack) ?? [];
    const [first] = cases;
    if (cases.length > 1) void several.run({ cases });
    else if (first !== undefined) void one.run(first);
  };
  return (
    <CaseForm
      draft={draft}
      pack={pack}
      today={today}
      running={one.running || several.running}
      failure={one.failure ?? several.failure}
      onSend={send}
    />
  );
}
