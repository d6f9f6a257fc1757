import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { petitions_bundle, petitions_edit, petitions_made, petitions_paper, petitions_scan } from '#messages';
import { longDay } from '#ui/long-day.ts';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { movePetition, type PetitionState, type PetitionVerb } from '../rules/move-petition.ts';
import type { StepView } from '../rules/petition-shapes.ts';
import { stepsAhead } from '../rules/record-step.ts';
import { PetitionEditor } from './petition-editor.tsx';
import { kindName, readable, type PetitionsAnswer, type ShownPetition } from './petition-words.ts';
import { SignDialog } from './sign-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';

const BundlePanel = lazy(async () => ({
  default: (await import('#features/documents/web/bundle-panel.tsx')).BundlePanel,
}));

export type PetitionCardProps = { readonly answer: PetitionsAnswer; readonly petition: ShownPetition };
type Opened = PetitionVerb | 'edit' | 'bundle' | null;

/** One petition: its state, its way so far, the next steps, its paper and the package. */
export function PetitionCard({ answer, petition }: PetitionCardProps) {
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  const { id, kind, state, duty, steps, madeOn, authorName } = petition;
  return (
    <section className="tk-panel" aria-label={kindName(answer, kind)}>
      <h4>{kindName(answer, kind)}</h4>
      <Group gap="sm">
        <StatusBadge tone={tones[state]}>{say(`petitions_state_${state}`)}</StatusBadge>
        {duty === null ? null : <StatusBadge tone="due">{say(`petitions_duty_${duty.duty}`)}</StatusBadge>}
      </Group>
      <p className="tk-small tk-dim">{petitions_made({ day: longDay(madeOn), name: authorName })}</p>
      <ul className="tk-queue">
        {steps.map((step) => (
          <StepRow key={step.verb} step={step} />
        ))}
      </ul>
      <Group gap="sm" mt="sm">
        {answer.open && movePetition(state, 'write').ok ? (
          <Button variant="default" onClick={() => setOpened(opened === 'edit' ? null : 'edit')}>
            {petitions_edit()}
          </Button>
        ) : null}
        {verbsOf(answer, petition).map((verb) => (
          <Button key={verb} variant={verb === 'withdraw' ? 'subtle' : 'default'} onClick={() => setOpened(verb)}>
            {say(`petitions_do_${verb}`)}
          </Button>
        ))}
        <PaperButtons paper="commission-petition" id={id} label={petitions_paper()} />
        <Button variant="default" onClick={() => setOpened(opened === 'bundle' ? null : 'bundle')}>
          {petitions_bundle()}
        </Button>
      </Group>
      <Opened answer={answer} petition={petition} opened={opened} onClose={close} />
    </section>
  );
}

const tones: Readonly<Record<PetitionState, 'calm' | 'accent' | 'done'>> = {
  draft: 'calm',
  signed: 'accent',
  sent: 'accent',
  received: 'accent',
  answered: 'done',
  appealed: 'accent',
  settled: 'done',
  withdrawn: 'calm',
};

/** Signing belongs to an open case; what became of a petition is recorded later too. */
const verbsOf = ({ open }: PetitionsAnswer, { state }: ShownPetition): readonly PetitionVerb[] =>
  stepsAhead(state).filter((verb) => open || verb !== 'sign');

type OpenedProps = PetitionCardProps & { readonly opened: Opened; readonly onClose: () => void };

function Opened({ answer, petition, opened, onClose }: OpenedProps) {
  if (opened === null || opened === 'write') return null;
  if (opened === 'edit') return <PetitionEditor answer={answer} petition={petition} onDone={onClose} />;
  if (opened === 'bundle')
    return (
      <Suspense fallback={null}>
        <BundlePanel kind="petition" subjectId={petition.id} />
      </Suspense>
    );
  if (opened === 'sign') return <SignDialog answer={answer} petition={petition} onClose={onClose} />;
  return <StepDialog answer={answer} petition={petition} verb={opened} onClose={onClose} />;
}

function StepRow({ step }: { readonly step: StepView }) {
  return (
    <li className="tk-row">
      <div className="tk-row-words">
        <div>
          <b>{say(`petitions_step_${step.verb}`)}</b> · {longDay(step.on)}
        </div>
        <div className="tk-small tk-dim">{stepWords(step)}</div>
      </div>
      {step.fileId === null ? null : (
        <a href={`/api/files/${step.fileId}`} target="_blank" rel="noreferrer">
          {petitions_scan()}
        </a>
      )}
    </li>
  );
}

const stepWords = ({ personName, way, number, party, outcome, words }: StepView): string =>
  [
    personName ?? '',
    way === null ? '' : say(`petitions_way_${way}`),
    number === null || number === '' ? '' : `№ ${number}`,
    party === null ? '' : say(`petitions_party_${party}`),
    outcome === null ? '' : say(`petitions_outcome_${outcome}`),
    words === null ? '' : readable(words),
  ]
    .filter((part) => part !== '')
    .join(' · ');
