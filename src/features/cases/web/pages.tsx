import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cases_web_more, ui_try_again } from '#messages';
import { Waiting } from '#ui/answered.tsx';
import { sentenceOfError } from '#ui/api/sentence-of.ts';
import { EmptyState } from '#ui/empty-state.tsx';

export type PagesProps<T> = {
  readonly ask: UseInfiniteQueryResult<InfiniteData<T>, Error>;
  readonly children: (pages: readonly T[]) => ReactNode;
};

/** The pages that came so far and a way to the next; grey lines before the first, the reason when it does not come. */
export function Pages<T>({ ask, children }: PagesProps<T>) {
  if (ask.data === undefined) {
    if (ask.isPending) return <Waiting lines={6} />;
    const again = (
      <Button variant="default" onClick={() => void ask.refetch()}>
        {ui_try_again()}
      </Button>
    );
    return <EmptyState icon="info" title={sentenceOfError(ask.error)} action={again} />;
  }
  return (
    <>
      {children(ask.data.pages)}
      {ask.hasNextPage ? (
        <div className="cs-more">
          <Button variant="default" loading={ask.isFetchingNextPage} onClick={() => void ask.fetchNextPage()}>
            {cases_web_more()}
          </Button>
        </div>
      ) : null}
    </>
  );
}
