import './upkeep.css';
import { Button, Progress } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DoorPage } from '#features/access/web/door-page.tsx';
import { useFirstRunDraft } from '#features/access/web/first-run-draft.ts';
import { SetupCodeGate } from '#features/access/web/setup-code-gate.tsx';
import { useEnter } from '#features/access/web/use-enter.ts';
import { door } from '#features/access/contract.ts';
import {
  upkeep_fill_back,
  upkeep_fill_by_command,
  upkeep_fill_demo_running,
  upkeep_fill_leave,
  upkeep_fill_progress,
  upkeep_fill_restoring,
  upkeep_fill_sign_in,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { useLanguage } from '#ui/language.ts';
import { filling, type FillingState } from '../rules/fill-contract.ts';

/** Sent along by whoever is not at the server itself. */
export type Code = { readonly setupCode?: string };

type Waiting = Exclude<FillingState, { kind: 'running' } | { kind: 'done' }>;

export type FillingPageProps = {
  readonly title: string;
  readonly lede: string;
  /** What is run on the server where the screen cannot do it. */
  readonly command: string;
  /** Before it begins, and after it failed. */
  readonly children: (state: Waiting, code: Code) => ReactNode;
  readonly wordsOfEnd: (state: Extract<FillingState, { kind: 'done' }>) => ReactNode;
};

/** What stands round both ways to fill an empty installation: the code, the progress, the end; left and come back to at any time. */
export function FillingPage({ title, lede, ...rest }: FillingPageProps) {
  const draft = useFirstRunDraft();
  const { setupCode } = draft.value;
  return (
    <SetupCodeGate title={title} draft={draft}>
      <DoorPage title={title} lede={lede}>
        <Followed code={setupCode === '' ? {} : { setupCode }} onEnd={draft.drop} {...rest} />
      </DoorPage>
    </SetupCodeGate>
  );
}

type FollowedProps = Omit<FillingPageProps, 'title' | 'lede'> & { readonly code: Code; readonly onEnd: () => void };

function Followed({ command, children, wordsOfEnd, code, onEnd }: FollowedProps) {
  const ask = useAsk(filling, code, { everyMs: 1500 });
  const told = useAsk(door, {});
  return (
    <Answered ask={ask} lines={4}>
      {({ isByScreen, state }) => {
        if (state.kind === 'done') return <End onEnd={onEnd}>{wordsOfEnd(state)}</End>;
        if (told.data?.founded === true) return <Navigate to="/sign-in" replace />;
        if (state.kind === 'running') return <Running state={state} />;
        return (
          <>
            {isByScreen ? children(state, code) : <ByCommand command={command} />}
            <p className="tk-small tk-door-after">
              <Link to="/first-run">{upkeep_fill_back()}</Link>
            </p>
          </>
        );
      }}
    </Answered>
  );
}

const ByCommand = ({ command }: { readonly command: string }) => (
  <>
    <p>{upkeep_fill_by_command()}</p>
    <pre className="tk-upkeep-command">{command}</pre>
  </>
);

function Running({ state }: { readonly state: Extract<FillingState, { kind: 'running' }> }) {
  const percent = Math.floor(state.share * 100);
  const words = state.with === 'backup' ? upkeep_fill_restoring : upkeep_fill_demo_running;
  return (
    <div className="tk-door-card">
      <div role="status">
        <b>{words({ percent })}</b>
        <Progress mt="sm" value={percent} aria-label={upkeep_fill_progress()} />
      </div>
      <p className="tk-small tk-dim">{upkeep_fill_leave()}</p>
    </div>
  );
}

type EndProps = { readonly onEnd: () => void; readonly children: ReactNode };

/** What the browser still knows of the empty installation goes with the step through the door. */
function End({ onEnd, children }: EndProps) {
  const enter = useEnter();
  const language = useLanguage();
  return (
    <div className="tk-door-card" role="status">
      {children}
      <Button
        size="md"
        onClick={() => {
          onEnd();
          enter(language, '/sign-in');
        }}
      >
        {upkeep_fill_sign_in()}
      </Button>
    </div>
  );
}
