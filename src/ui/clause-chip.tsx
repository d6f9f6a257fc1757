import { Popover, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ui_clause_chip, ui_clause_explain, ui_clause_missing, ui_loading } from '#messages';
import { useLanguage } from './language.ts';

/** «п. 11»: opens what that clause of the order says, in the reader's language. */
export function ClauseChip({ clause }: { readonly clause: number }) {
  useLanguage();
  return (
    <Popover width={360} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className="tk-clause" aria-label={ui_clause_explain({ clause })}>
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
  const clauses = useQuery({ queryKey: ['pack-clauses'], queryFn: loadClauses, staleTime: Infinity });
  if (clauses.isPending) return <p className="tk-dim">{ui_loading()}</p>;
  const found = clauses.data?.find((one) => one.number === clause);
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

async function loadClauses() {
  const { order61 } = await import('#features/procedure/rules/order-61-2023.ts');
  return order61.clauses;
}
