import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ui_clause_chip, ui_clause_explain } from '#messages';
import { useLanguage } from './language.ts';

const ClausePopover = lazy(async () => ({ default: (await import('./clause-popover.tsx')).ClausePopover }));

/** «п. 11»: opens what that clause says in the pack of the page, in the reader's language; what opens it comes with the first press. */
export function ClauseChip({ clause }: { readonly clause: number }) {
  useLanguage();
  const [pressed, setPressed] = useState(false);
  const chip = (
    <UnstyledButton
      className="tk-clause"
      aria-label={ui_clause_explain({ clause })}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => setPressed(true)}
    >
      {ui_clause_chip({ clause })}
    </UnstyledButton>
  );
  return pressed ? (
    <Suspense fallback={chip}>
      <ClausePopover clause={clause} />
    </Suspense>
  ) : (
    chip
  );
}
