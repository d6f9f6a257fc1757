import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import {
  cases_web_change,
  cases_web_people_title,
  cases_web_remove_support,
  cases_web_responsible_word,
  cases_web_support,
  cases_web_support_add,
  cases_web_support_none,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useLanguage } from '#ui/language.ts';
import { Panel } from '#ui/panel.tsx';
import { assignResponsible, assignSupport, type CaseCard } from '../contract.ts';
import { PersonDialog } from './person-dialog.tsx';
import { holds, useMe } from './use-me.ts';

/** People change only while the case goes on. */
const isOpen = ({ state }: CaseCard): boolean => state === 'submitted' || state === 'on-record';

type Asking = 'responsible' | 'support' | null;

/** Who helps: the responsible person and the psychologist who supports; both change while the case is open (clauses 14, 15). */
export function PeoplePanel({ card }: { readonly card: CaseCard }) {
  useLanguage();
  const me = useMe();
  const [asking, setAsking] = useState<Asking>(null);
  const responsible = usePerform(assignResponsible, { onDone: () => setAsking(null) });
  const support = usePerform(assignSupport, { onDone: () => setAsking(null) });
  const mayName = isOpen(card) && holds(me, ['head', 'deputy']);
  const maySupport = isOpen(card) && holds(me, ['head', 'deputy', 'social-pedagogue']);
  return (
    <Panel title={cases_web_people_title()}>
      <dl className="cs-people">
        <dt>{cases_web_responsible_word()}</dt>
        <dd>
          {card.responsible.name}{' '}
          {mayName ? <Small onClick={() => setAsking('responsible')}>{cases_web_change()}</Small> : null}
        </dd>
        <dt>{cases_web_support()}</dt>
        <dd>
          {card.supporters.length === 0 ? <span className="tk-dim">{cases_web_support_none()}</span> : null}
          {card.supporters.map(({ id, name }) => (
            <Supporter
              key={id}
              name={name}
              onDrop={maySupport ? () => void support.run({ caseId: card.id, personId: id, supports: false }) : null}
            />
          ))}
          {maySupport ? <Small onClick={() => setAsking('support')}>{cases_web_support_add()}</Small> : null}
        </dd>
      </dl>
      {asking === null ? <FailureNote failure={support.failure} /> : null}
      <PersonDialog
        opened={asking === 'responsible'}
        title={cases_web_responsible_word()}
        running={responsible.running}
        failure={responsible.failure}
        onChosen={(personId) => void responsible.run({ caseId: card.id, version: card.version, personId })}
        onClose={() => setAsking(null)}
      />
      <PersonDialog
        opened={asking === 'support'}
        title={cases_web_support()}
        kind="psychologist"
        running={support.running}
        failure={support.failure}
        onChosen={(personId) => void support.run({ caseId: card.id, personId, supports: true })}
        onClose={() => setAsking(null)}
      />
    </Panel>
  );
}

const Small = ({ onClick, children }: { readonly onClick: () => void; readonly children: string }) => (
  <Button size="compact-sm" variant="subtle" onClick={onClick}>
    {children}
  </Button>
);

const Supporter = ({ name, onDrop }: { readonly name: string; readonly onDrop: (() => void) | null }) => (
  <div className="cs-person">
    {name}
    {onDrop === null ? null : (
      <CloseButton size="sm" aria-label={cases_web_remove_support({ name })} onClick={onDrop} />
    )}
  </div>
);
