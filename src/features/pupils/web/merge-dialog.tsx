import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { tellDone } from '#features/school/web/tell-done.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import {
  pupils_merge_done,
  pupils_merge_open,
  pupils_merge_other,
  pupils_merge_text,
  pupils_merge_title,
  pupils_merge_verb,
  ui_cancel,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { longDay } from '#ui/long-day.ts';
import { Pick, type PickOption } from '#ui/pick.tsx';
import { list, page } from '../contract.ts';
import { merge } from '../rules/roster-contract.ts';
import type { PupilOf } from './pupil-page.tsx';

/** The button and the dialog that make two rows of one child one. */
export function MergePupil({ pupil }: { readonly pupil: PupilOf }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {pupils_merge_open()}
      </Button>
      {opened ? <MergeDialog pupil={pupil} onClose={() => setOpened(false)} /> : null}
    </>
  );
}

function MergeDialog({ pupil, onClose }: { readonly pupil: PupilOf; readonly onClose: () => void }) {
  const [typed, setTyped] = useState(pupil.name.family);
  const [search] = useDebouncedValue(typed.trim(), 200);
  const [chosen, setChosen] = useState<PickOption | null>(null);
  const found = useAsk(list, { search, show: 'here', limit: 20 }, { keepFormer: true });
  const left = useAsk(list, { search, show: 'left', limit: 10 }, { keepFormer: true });
  const lost = useAsk(page, { pupilId: chosen?.id ?? pupil.id }, { enabled: chosen !== null });
  const deed = usePerform(merge, {
    onDone: () => {
      tellDone(pupils_merge_done());
      onClose();
    },
  });
  const rows = [...(found.data?.rows ?? []), ...(left.data?.rows ?? [])].filter(({ id }) => id !== pupil.id);
  const lostVersion = chosen !== null && lost.data?.id === chosen.id ? lost.data.version : null;
  const send = (): void => {
    if (chosen === null || lostVersion === null) return;
    void deed.run({ pupilId: pupil.id, version: pupil.version, lostId: chosen.id, lostVersion });
  };
  return (
    <Dialog title={pupils_merge_title()} onClose={onClose}>
      <div className="tk-form">
        <p>{pupils_merge_text({ name: fullName(pupil.name) })}</p>
        <Pick
          label={pupils_merge_other()}
          options={rows.map((row) => ({
            id: row.id,
            label: row.name,
            detail: `${row.className} ${longDay(row.bornOn)}`,
          }))}
          value={chosen}
          onChange={setChosen}
          onSearch={setTyped}
          loading={found.isFetching}
          required
        />
        <FailureNote failure={deed.failure} />
        <div className="tk-form-end">
          <Button loading={deed.running} disabled={lostVersion === null} onClick={send}>
            {pupils_merge_verb()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
