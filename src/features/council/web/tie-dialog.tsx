import { Radio, Select } from '@mantine/core';
import { useState } from 'react';
import {
  council_web_tie_add,
  council_web_tie_guardian,
  council_web_tie_guardian_hint,
  council_web_tie_kind,
  council_web_tie_not_member,
  council_web_tie_save,
  council_web_tie_text,
  council_web_tie_who,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { say } from '#ui/say.ts';
import { type ItemView, type MeetingView } from '../rules/meeting-view.ts';
import { TieKind } from '../rules/tie-view.ts';
import { sayTie } from '../rules/tie-contract.ts';
import { DeedButton } from './deed-button.tsx';
import { type Me } from '#features/cases/web/use-me.ts';
import { mayKeep } from './may-keep.ts';

export type TieDialogProps = {
  readonly view: MeetingView;
  readonly item: ItemView;
  readonly me: Me;
  readonly onClose: () => void;
};

const kinds: readonly TieKind[] = ['relative', 'other'];

/** A member says their own tie; whoever keeps the meeting may say it of another. */
export function TieDialog({ view, item, me, onClose }: TieDialogProps) {
  const members = view.people.filter((one) => one.part !== 'guest');
  const offered = mayKeep(me) ? members : members.filter((one) => one.id === me.personId);
  const [personId, setPerson] = useState(() => offered.find((one) => one.id === me.personId)?.id ?? null);
  const [kind, setKind] = useState<TieKind>('relative');
  const [guardianId, setGuardian] = useState<string | null>(null);
  const deed = usePerform(sayTie, { onDone: onClose });
  const send = (): void =>
    void deed.run({ itemId: item.id, personId, kind, guardianId: kind === 'relative' ? guardianId : null });
  return (
    <Dialog title={council_web_tie_add()} onClose={onClose}>
      <div className="cn-form">
        <p className="tk-small tk-dim">{council_web_tie_text()}</p>
        <Select
          label={council_web_tie_who()}
          required
          value={personId}
          data={offered.map((one) => ({ value: one.id, label: one.name }))}
          onChange={setPerson}
        />
        <Radio.Group label={council_web_tie_kind()} value={kind} onChange={(chosen) => setKind(TieKind.parse(chosen))}>
          <div className="cn-stack">
            {kinds.map((one) => (
              <Radio key={one} value={one} label={say(`council_web_tie_${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {kind === 'relative' && item.guardians.length > 0 ? (
          <Select
            label={council_web_tie_guardian()}
            description={council_web_tie_guardian_hint()}
            clearable
            value={guardianId}
            data={item.guardians.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setGuardian}
          />
        ) : null}
        <FailureNote failure={deed.failure} />
        <DeedButton why={personId === null ? council_web_tie_not_member() : null} loading={deed.running} onClick={send}>
          {council_web_tie_save()}
        </DeedButton>
      </div>
    </Dialog>
  );
}
