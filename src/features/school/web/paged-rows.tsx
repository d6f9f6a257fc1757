import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { school_web_first_page, school_web_next_page } from '#messages';
import { Answered, type AnsweredProps } from '#ui/answered.tsx';

type Page<Row, Key> = { readonly rows: readonly Row[]; readonly next: Key | null };

type Props<Row, Key> = {
  readonly ask: AnsweredProps<Page<Row, Key>>['ask'];
  /** The row the page begins after; undefined at the first page. */
  readonly after: Key | undefined;
  readonly onTurn: (after: Key | undefined) => void;
  /** What stands there when nobody is found. */
  readonly empty: ReactNode;
  /** One row as an item of the list. */
  readonly children: (row: Row) => ReactNode;
};

/** A long list page by page: its rows, the next page, and the way back to the first. */
export function PagedRows<Row, Key>({ ask, after, onTurn, empty, children }: Props<Row, Key>) {
  return (
    <Answered ask={ask} lines={8}>
      {({ rows, next }) =>
        rows.length === 0 ? (
          empty
        ) : (
          <>
            <ul className="tk-queue">{rows.map(children)}</ul>
            <div className="tk-form-end" style={{ marginTop: 12 }}>
              {after === undefined ? null : (
                <Button variant="default" onClick={() => onTurn(undefined)}>
                  {school_web_first_page()}
                </Button>
              )}
              {next === null ? null : (
                <Button variant="default" onClick={() => onTurn(next)}>
                  {school_web_next_page()}
                </Button>
              )}
            </div>
          </>
        )
      }
    </Answered>
  );
}
