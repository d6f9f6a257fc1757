import './library.css';
import { Button, Checkbox, Drawer, TextInput } from '@mantine/core';
import { useState } from 'react';
import { packFor } from '#features/procedure/web/packs.ts';
import {
  library_drawer_add,
  library_drawer_all,
  library_drawer_fitting,
  library_drawer_title,
  library_find,
  library_none,
  ui_close,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { measures as contract } from '../contract.ts';
import type { LibraryMeasure } from '../rules/library-measure.ts';
import { matching } from './matching.ts';
import { MeasureLine } from './measure-line.tsx';
import { MeasureSections } from './measure-sections.tsx';

type LibraryDrawerProps = {
  readonly packId: string;
  readonly grounds: readonly string[];
  readonly age: number | null;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onTake: (rows: readonly LibraryMeasure[]) => void;
};

/** The library beside a plan: measures for the child's grounds and age first, the whole of it on demand (clause 14). */
export function LibraryDrawer({ opened, onClose, ...wanted }: LibraryDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title={library_drawer_title()}
      closeButtonProps={{ 'aria-label': ui_close() }}
    >
      {opened ? <Chooser {...wanted} onClose={onClose} /> : null}
    </Drawer>
  );
}

function Chooser({ packId, grounds, age, onTake, onClose }: Omit<LibraryDrawerProps, 'opened'>) {
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly LibraryMeasure[]>([]);
  const ask = useAsk(contract, all ? { packId, grounds: [], age: null } : { packId, grounds: [...grounds], age });
  const pack = packFor(packId);
  const ids = new Set(chosen.map(({ id }) => id));
  const turn = (one: LibraryMeasure): void =>
    setChosen(ids.has(one.id) ? chosen.filter(({ id }) => id !== one.id) : [...chosen, one]);
  return (
    <>
      <div className="lb-finding">
        <TextInput label={library_find()} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Button variant="default" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? library_drawer_fitting() : library_drawer_all()}
        </Button>
      </div>
      <Answered ask={ask} lines={6}>
        {({ measures }) => {
          const shown = matching(measures, typed);
          return shown.length === 0 ? (
            <p className="tk-dim">{library_none()}</p>
          ) : (
            <MeasureSections measures={shown}>
              {(one) => (
                <Checkbox
                  checked={ids.has(one.id)}
                  onChange={() => turn(one)}
                  label={<MeasureLine measure={one} pack={pack} />}
                />
              )}
            </MeasureSections>
          );
        }}
      </Answered>
      <div className="lb-foot">
        <Button
          disabled={chosen.length === 0}
          onClick={() => {
            onTake(chosen);
            onClose();
          }}
        >
          {library_drawer_add({ n: chosen.length })}
        </Button>
      </div>
    </>
  );
}
