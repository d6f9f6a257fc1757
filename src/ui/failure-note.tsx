import { Alert } from '@mantine/core';
import type { Failure } from './api/failure.ts';
import { sentenceOf } from './api/sentence-of.ts';
import { Icon } from './icon.tsx';

/** Why a deed was not done, beside its button; nothing while there is no failure. */
export function FailureNote({ failure }: { readonly failure: Failure | null }) {
  if (failure === null) return null;
  return (
    <Alert role="alert" color="due" variant="light" icon={<Icon name="info" />} className="tk-failure">
      {sentenceOf(failure)}
    </Alert>
  );
}
