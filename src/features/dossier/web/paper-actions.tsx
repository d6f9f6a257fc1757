import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PersonDialog } from '#features/cases/web/person-dialog.tsx';
import { holds, useMe } from '#features/cases/web/use-me.ts';
import { SayDialog } from '#features/referral/web/say-dialog.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  dossier_web_ask,
  dossier_web_ask_again,
  dossier_web_fill,
  dossier_web_not_needed,
  dossier_web_not_needed_hint,
  dossier_web_not_needed_label,
  dossier_web_not_needed_short,
  dossier_web_not_needed_title,
  dossier_web_open,
  dossier_web_receive,
  dossier_web_rewrite,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { askAgain, receivePaper, sayNotNeeded, type DossierPaper, type dossierOfCase } from '../contract.ts';
import { movePaper } from '../rules/move-paper.ts';
import { paperName } from './paper-words.ts';

export type PaperActionsProps = {
  readonly paper: DossierPaper;
  readonly found: OutputOf<typeof dossierOfCase>;
  readonly packId: string;
};

/** What this reader may do with the paper now: the table of moves and the post decide together. */
export function PaperActions({ paper, found, packId }: PaperActionsProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = (): void => setAsking(null);
  const ask = usePerform(askAgain, { onDone: close });
  const notNeeded = usePerform(sayNotNeeded, { onDone: close });
  const { caseId, purpose } = found.dossier;
  const which = { caseId, purpose, kind: paper.kind, version: paper.version };
  const name = paperName(packId, paper.kind);
  return (
    <>
      <ActionButtons paper={paper} found={found} onAsk={setAsking} />
      <PersonDialog
        opened={asking === 'ask'}
        title={name}
        verb={paper.state === 'expected' ? dossier_web_ask() : dossier_web_ask_again()}
        proposed={paper.askedOf === null ? null : { id: paper.askedOf, label: paper.askedOfName ?? '' }}
        running={ask.running}
        failure={ask.failure}
        onChosen={(personId) => void ask.run({ ...which, personId })}
        onClose={close}
      />
      <SayDialog
        opened={asking === 'not-needed'}
        title={dossier_web_not_needed_title({ paper: name })}
        label={dossier_web_not_needed_label()}
        description={dossier_web_not_needed_hint()}
        tooShort={dossier_web_not_needed_short()}
        least={5}
        verb={dossier_web_not_needed()}
        running={notNeeded.running}
        failure={notNeeded.failure}
        onSay={(reason) => void notNeeded.run({ ...which, reason })}
        onClose={close}
      />
    </>
  );
}

type Asking = 'ask' | 'not-needed';
type ButtonsProps = Seen & { readonly onAsk: (asking: Asking) => void };

function ActionButtons({ paper, found, onAsk }: ButtonsProps) {
  const me = useMe();
  const { caseId, purpose } = found.dossier;
  const can = canDo(
    { paper, found },
    {
      deputy: holds(me, ['deputy']),
      keeps: holds(me, ['deputy', 'social-pedagogue']),
      asks: holds(me, ['head', 'deputy', 'social-pedagogue']),
    },
  );
  return (
    <div className="ds-actions">
      {can.receive ? <Receive paper={paper} /> : null}
      {can.open ? (
        <Button component={Link} to={`/dossier/${paper.paperId ?? ''}`} variant="default">
          {dossier_web_open()}
        </Button>
      ) : null}
      {can.write ? (
        <Button
          variant="default"
          renderRoot={(link) => <Link {...link} to={`/cases/${caseId}/dossier/${paper.kind}`} search={{ purpose }} />}
        >
          {paper.state === 'written' ? dossier_web_rewrite() : dossier_web_fill()}
        </Button>
      ) : null}
      {can.ask ? (
        <Button variant="default" onClick={() => onAsk('ask')}>
          {paper.state === 'expected' ? dossier_web_ask() : dossier_web_ask_again()}
        </Button>
      ) : null}
      {can.skip ? (
        <Button variant="default" onClick={() => onAsk('not-needed')}>
          {dossier_web_not_needed()}
        </Button>
      ) : null}
    </div>
  );
}

function Receive({ paper }: Pick<Seen, 'paper'>) {
  const receive = usePerform(receivePaper);
  return (
    <>
      <Button
        variant="light"
        loading={receive.running}
        onClick={() =>
          paper.paperId === null ? undefined : void receive.run({ paperId: paper.paperId, version: paper.version })
        }
      >
        {dossier_web_receive()}
      </Button>
      <FailureNote failure={receive.failure} />
    </>
  );
}

type Seen = Pick<PaperActionsProps, 'paper' | 'found'>;
type Posts = { readonly deputy: boolean; readonly keeps: boolean; readonly asks: boolean };

function canDo({ paper, found }: Seen, { deputy, keeps, asks }: Posts) {
  const moves = (verb: 'write' | 'receive' | 'ask' | 'say-not-needed'): boolean =>
    found.open && movePaper(paper.state, verb).ok;
  return {
    receive: deputy && paper.paperId !== null && moves('receive'),
    open: isThere(paper) && found.mayRead.includes(paper.kind),
    write: found.mayWrite.includes(paper.kind) && moves('write'),
    ask: asks && moves('ask') && paper.state !== 'not-needed',
    skip: keeps && paper.need === 'if-needed' && moves('say-not-needed'),
  };
}

const isThere = ({ paperId, state }: DossierPaper): boolean =>
  paperId !== null && (state === 'written' || state === 'received');
