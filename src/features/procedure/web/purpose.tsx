import { Anchor, List } from '@mantine/core';
import { useState } from 'react';
import { procedure_tasks_heading, procedure_tasks_source } from '#messages';
import { getLanguage } from '#ui/language.ts';
import { order61 } from '../rules/order-61-2023.ts';
import { purposeOf } from '../rules/purpose-of.ts';

/** Clauses 1 and 3: what the record is for, said before anyone signs in. */
export function Purpose() {
  const [opened, setOpened] = useState(false);
  return (
    <section aria-label={procedure_tasks_heading()} className="tk-small">
      <Anchor component="button" type="button" size="sm" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {procedure_tasks_heading()}
      </Anchor>
      {opened ? (
        <>
          <List size="sm" mt="xs" spacing={4}>
            {purposeOf(order61, getLanguage()).map((task) => (
              <List.Item key={task}>{task}</List.Item>
            ))}
          </List>
          <p className="tk-dim">{procedure_tasks_source({ basis: order61.basis.names[getLanguage()] })}</p>
        </>
      ) : null}
    </section>
  );
}
