import { Popover, UnstyledButton } from '@mantine/core';
import { useContext } from 'react';
import { ui_clause_chip, ui_clause_explain, ui_clause_missing } from '#messages';
import { Clauses } from './clauses.ts';
import { useLanguage } from './language.ts';
import { useOpensAtOnce } from './use-opens-at-once.ts';

/** The chip once it was pressed: takes over the focus of the one it replaces, and opens. */
export function ClausePopover({ clause }: { readonly clause: number }) {
  const { opened, setOpened, target } = useOpensAtOnce();
  return (
    <Popover width={360} position="bottom-start" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <UnstyledButton
          {...target}
          className="tk-clause"
          aria-label={ui_clause_explain({ clause })}
          onClick={() => setOpened(!opened)}
        >
          {ui_clause_chip({ clause })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Explanation clause={clause} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Explanation({ clause }: { readonly clause: number }) {
  const language = useLanguage();
  const found = useContext(Clauses).find((one) => one.number === clause);
  if (found === undefined) return <p className="tk-dim">{ui_clause_missing({ clause })}</p>;
  return (
    <div className="tk-clause-text" tabIndex={-1} data-autofocus>
      <p className="tk-clause-title">
        {ui_clause_chip({ clause })} · {found.title[language]}
      </p>
      <p>{found.explanation[language]}</p>
    </div>
  );
}
