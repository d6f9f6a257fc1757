import './library.css';
import { Button, Select, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packInUse } from '#features/procedure/web/packs.ts';
import {
  library_add,
  library_all_grounds,
  library_back,
  library_find,
  library_ground,
  library_lede,
  library_none,
  library_none_text,
  library_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { getLanguage, useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { measures as contract, saveMeasure } from '../contract.ts';
import type { LibraryMeasure } from '../rules/library-measure.ts';
import { matching } from './matching.ts';
import { MeasureDialog } from './measure-dialog.tsx';
import { MeasureLine } from './measure-line.tsx';
import { MeasureSections } from './measure-sections.tsx';
import { OwnButtons } from './own-buttons.tsx';
import { Sharing } from './sharing.tsx';

/** The library of measures (clause 14): what others found useful, to be taken over and changed, by ground and section. */
export function LibraryPage() {
  useLanguage();
  const [ground, setGround] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [edited, setEdited] = useState<LibraryMeasure | 'new' | null>(null);
  const keeps = mayDo(useMe(), saveMeasure);
  const pack = packInUse();
  const ask = useAsk(contract, { packId: pack.id, grounds: ground === null ? [] : [ground], age: null });
  return (
    <Page
      title={library_title()}
      lede={library_lede()}
      back={<Link to="/plans">{library_back()}</Link>}
      marks={<ClauseChip clause={14} />}
      actions={keeps ? <Button onClick={() => setEdited('new')}>{library_add()}</Button> : null}
    >
      <div className="lb-finding">
        <Select
          label={library_ground()}
          placeholder={library_all_grounds()}
          clearable
          value={ground}
          data={pack.grounds.map(({ code, names }) => ({ value: code, label: names[getLanguage()] }))}
          onChange={setGround}
        />
        <TextInput label={library_find()} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </div>
      <Answered ask={ask} lines={8}>
        {({ measures }) => <Found measures={measures} typed={typed} pack={pack} onEdit={keeps ? setEdited : null} />}
      </Answered>
      {edited === null ? null : (
        <MeasureDialog pack={pack} measure={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  );
}

type FoundProps = {
  readonly measures: readonly LibraryMeasure[];
  readonly typed: string;
  readonly pack: Pack;
  /** Null for whoever only reads. */
  readonly onEdit: ((measure: LibraryMeasure) => void) | null;
};

function Found({ measures, typed, pack, onEdit }: FoundProps) {
  const shown = matching(measures, typed);
  return (
    <>
      {shown.length === 0 ? <EmptyState icon="plan" title={library_none()} text={library_none_text()} /> : null}
      <MeasureSections measures={shown}>
        {(one) => (
          <MeasureLine measure={one} pack={pack}>
            {onEdit === null ? null : <OwnButtons measure={one} onEdit={() => onEdit(one)} />}
          </MeasureLine>
        )}
      </MeasureSections>
      {onEdit === null ? null : <Sharing pack={pack} measures={measures} />}
    </>
  );
}
