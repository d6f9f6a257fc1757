import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { monitoring_observe_noted, monitoring_observe_undo } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { undoObservation } from '../rules/observation-contract.ts';

const seconds = 10;

type Props = { readonly observationId: string; readonly onOver: () => void };

/** For ten seconds what was just noted can be taken back. */
export function UndoNote({ observationId, onOver }: Props) {
  const left = useSecondsLeft(onOver);
  const deed = usePerform(undoObservation, { onDone: onOver });
  return (
    <div className="mo-undo" role="status">
      <span>{monitoring_observe_noted()}</span>
      <Button variant="default" loading={deed.running} onClick={() => void deed.run({ observationId })}>
        {monitoring_observe_undo({ n: left })}
      </Button>
      <FailureNote failure={deed.failure} />
    </div>
  );
}

function useSecondsLeft(onOver: () => void): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => now - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onOver();
  }, [left, onOver]);
  return Math.max(left, 0);
}
