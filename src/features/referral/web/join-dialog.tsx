import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Ground } from '#features/cases/contract.ts';
import { capital, groundWord } from '#features/cases/web/ground-word.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import {
  referral_web_facts_of,
  referral_web_join,
  referral_web_join_grounds,
  referral_web_join_text,
  referral_web_need_facts_of_ground,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { TextInTwo } from '#ui/text-in-two.tsx';
import { joinAppeal, type AppealView } from '../contract.ts';

export type JoinDialogProps = {
  readonly view: AppealView;
  readonly openCase: NonNullable<AppealView['openCase']>;
  readonly onClose: () => void;
};

/** The appeal joins the open case; what it names anew may become a ground of the case, in the deputy's words (clauses 4, 18). */
export function JoinDialog({ view, openCase, onClose }: JoinDialogProps) {
  const [grounds, setGrounds] = useState<readonly Ground[]>(() =>
    openCase.newGrounds.map((code) => ({ code, facts: view.facts })),
  );
  const join = usePerform(joinAppeal, { onDone: onClose });
  const bare = grounds.some(({ facts }) => facts.text.trim() === '');
  return (
    <Dialog title={referral_web_join()} onClose={onClose} wide>
      <p>{referral_web_join_text({ name: view.pupilName })}</p>
      {openCase.newGrounds.length === 0 ? null : (
        <NewGrounds openCase={openCase} facts={view.facts} value={grounds} onChange={setGrounds} />
      )}
      <FailureNote failure={join.failure} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {ui_cancel()}
        </Button>
        <Button
          loading={join.running}
          disabled={bare}
          onClick={() => void join.run({ appealId: view.id, version: view.version, grounds: [...grounds] })}
        >
          {referral_web_join()}
        </Button>
      </Group>
    </Dialog>
  );
}

type GroundsProps = {
  readonly openCase: JoinDialogProps['openCase'];
  readonly facts: Ground['facts'];
  readonly value: readonly Ground[];
  readonly onChange: (grounds: readonly Ground[]) => void;
};

function NewGrounds({ openCase, facts, value, onChange }: GroundsProps) {
  const pack = packFor(openCase.packId);
  const tick = (code: string, on: boolean): void =>
    onChange(on ? [...value, { code, facts }] : value.filter((one) => one.code !== code));
  const write = (changed: Ground): void => onChange(value.map((one) => (one.code === changed.code ? changed : one)));
  return (
    <Stack mt="md">
      <p>
        {referral_web_join_grounds()} <ClauseChip clause={18} />
      </p>
      {openCase.newGrounds.map((code) => {
        const chosen = value.find((one) => one.code === code);
        const word = groundWord(pack, code);
        return (
          <div key={code} className="rf-ground">
            <Checkbox
              label={capital(word)}
              checked={chosen !== undefined}
              onChange={({ currentTarget }) => tick(code, currentTarget.checked)}
            />
            {chosen === undefined ? null : (
              <TextInTwo
                label={referral_web_facts_of({ ground: word })}
                value={chosen.facts}
                onChange={(changed) => write({ code, facts: changed })}
                error={chosen.facts.text.trim() === '' ? referral_web_need_facts_of_ground() : undefined}
                required
              />
            )}
          </div>
        );
      })}
    </Stack>
  );
}
