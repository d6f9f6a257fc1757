import { Button, Group, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import {
  petitions_begin,
  petitions_danger,
  petitions_list_link,
  petitions_new_kind,
  petitions_none,
  petitions_title,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Panel } from '#ui/panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { petitions, startPetition } from '../contract.ts';
import { PetitionCard } from './petition-card.tsx';
import { kindName, type PetitionsAnswer } from './petition-words.ts';

/** Every petition of the case, and a new one of a kind of the pack; several may run at once. */
export function PetitionList({ answer }: { readonly answer: PetitionsAnswer }) {
  const me = useMe();
  const leads = mayDo(me, petitions);
  return (
    <Panel title={petitions_title()} aside={<ClauseChip clause={17} />}>
      {answer.danger ? (
        <p role="status">
          <StatusBadge tone="due" icon="alert">
            {petitions_danger()}
          </StatusBadge>
        </p>
      ) : null}
      {answer.petitions.length === 0 ? <p className="tk-dim">{petitions_none()}</p> : null}
      {answer.petitions.map((petition) => (
        <PetitionCard key={petition.id} answer={answer} petition={petition} />
      ))}
      {answer.open ? <NewPetition answer={answer} /> : null}
      {leads ? (
        <Button variant="subtle" mt="md" component={Link} to="/petitions">
          {petitions_list_link()}
        </Button>
      ) : null}
    </Panel>
  );
}

function NewPetition({ answer }: { readonly answer: PetitionsAnswer }) {
  const [kind, setKind] = useState<string | null>(null);
  const deed = usePerform(startPetition, { onDone: () => setKind(null) });
  return (
    <>
      <Group mt="md" align="flex-end">
        <Select
          label={petitions_new_kind()}
          flex="1 1 260px"
          data={answer.kinds.map(({ code }) => ({ value: code, label: kindName(answer, code) }))}
          value={kind}
          onChange={setKind}
        />
        <Button
          variant="default"
          disabled={kind === null}
          loading={deed.running}
          onClick={() => (kind === null ? undefined : void deed.run({ caseId: answer.caseId, kind }))}
        >
          {petitions_begin()}
        </Button>
      </Group>
      <FailureNote failure={deed.failure} />
    </>
  );
}
