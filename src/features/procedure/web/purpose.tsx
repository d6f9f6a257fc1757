import { Anchor, List } from '@mantine/core';
import { useState } from 'react';
import { procedure_tasks_heading, procedure_tasks_source } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { getLanguage } from '#ui/language.ts';
import { doorPack } from '../contract.ts';
import { purposeOf } from '../rules/purpose-of.ts';

/** Clauses 1 and 3: what the record is for, said before anyone signs in. */
export function Purpose() {
  const [opened, setOpened] = useState(false);
  return (
    <section aria-label={procedure_tasks_heading()} className="tk-small">
      <Anchor component="button" type="button" size="sm" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {procedure_tasks_heading()}
      </Anchor>
      {opened ? <Tasks /> : null}
    </section>
  );
}

function Tasks() {
  const ask = useAsk(doorPack, {});
  const language = getLanguage();
  return (
    <Answered ask={ask} lines={3}>
      {({ tasks, basis }) => (
        <>
          <List size="sm" mt="xs" spacing={4}>
            {purposeOf({ tasks }, language).map((task) => (
              <List.Item key={task}>{task}</List.Item>
            ))}
          </List>
          <p className="tk-dim">{procedure_tasks_source({ basis: basis[language] })}</p>
        </>
      )}
    </Answered>
  );
}
