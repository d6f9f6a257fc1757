import { Button } from '@mantine/core';
import { useState } from 'react';
import { plan_mark, plan_mark_again, plan_windows_done } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Dialog } from '#ui/dialog.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { windowsOfMeasure } from '../rules/measures-contract.ts';
import { FileLink } from './evidence-field.tsx';
import { readable } from './plan-words.ts';
import { spanWord } from './window-dialog.tsx';
import { WindowMarkForm } from './window-mark-form.tsx';

type WindowsDialogProps = { readonly measureId: string; readonly title: string; readonly onClose: () => void };

/** All windows of a frequent measure, what is over first unmarked; each can be marked here. */
export function WindowsDialog({ measureId, title, onClose }: WindowsDialogProps) {
  const asked = useAsk(windowsOfMeasure, { measureId });
  return (
    <Dialog wide title={title} onClose={onClose}>
      <Answered ask={asked}>{(answer) => <Windows answer={answer} />}</Answered>
    </Dialog>
  );
}

type Answer = OutputOf<typeof windowsOfMeasure>;

const tones = { done: 'done', 'not-done': 'calm', missed: 'due', now: 'accent', ahead: 'calm' } as const;

function Windows({ answer }: { readonly answer: Answer }) {
  const [open, setOpen] = useState<string | null>(null);
  const { measureId, today, progress } = answer;
  return (
    <div className="pl-stack">
      {progress === null ? null : <p>{plan_windows_done({ done: progress.done, past: progress.past })}</p>}
      <ul className="pl-windows">
        {answer.windows.map((window) => (
          <li key={window.on}>
            <div className="pl-tools">
              <span>{spanWord(window)}</span>
              <StatusBadge tone={tones[window.state]}>{say(`plan_window_${window.state}`)}</StatusBadge>
              {answer.mayMark && window.state !== 'ahead' && open !== window.on ? (
                <Button variant="default" size="compact-md" onClick={() => setOpen(window.on)}>
                  {window.mark === null ? plan_mark() : plan_mark_again()}
                </Button>
              ) : null}
            </div>
            {window.mark === null ? null : <Said mark={window.mark} />}
            {open === window.on ? (
              <WindowMarkForm measureId={measureId} window={window} today={today} onClose={() => setOpen(null)} />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

const Said = ({ mark }: { readonly mark: NonNullable<Answer['windows'][number]['mark']> }) => (
  <p className="tk-small tk-dim">
    {mark.markedByName}
    {mark.words === null ? '' : ` · ${readable(mark.words)}`}{' '}
    {mark.fileIds.map((id, at) => (
      <FileLink key={id} id={id} at={at} />
    ))}
  </p>
);
