import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ui_loading, ui_try_again } from '#messages';
import { sentenceOfError } from './api/sentence-of.ts';
import { EmptyState } from './empty-state.tsx';

export type AnsweredProps<T> = {
  readonly ask: UseQueryResult<T, Error>;
  readonly children: (value: T) => ReactNode;
  /** Height of the grey lines while the answer comes. */
  readonly lines?: number;
};

/** Shows the answer of a question, or grey lines while it comes, or why it does not. */
export function Answered<T>({ ask, children, lines = 4 }: AnsweredProps<T>) {
  if (ask.data !== undefined) return children(ask.data);
  if (ask.isPending) return <Waiting lines={lines} />;
  return (
    <EmptyState
      icon="info"
      title={sentenceOfError(ask.error)}
      action={
        <Button variant="default" onClick={() => void ask.refetch()}>
          {ui_try_again()}
        </Button>
      }
    />
  );
}

export function Waiting({ lines = 4 }: { readonly lines?: number }) {
  return (
    <div role="status" aria-label={ui_loading()} className="tk-waiting">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={20} width={`${92 - (line % 3) * 14}%`} />
      ))}
    </div>
  );
}
