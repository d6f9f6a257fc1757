import type { ReactNode } from 'react';
import { useAsk } from '#ui/api/use-ask.ts';
import { door } from '../contract.ts';
import { DoorPage } from './door-page.tsx';
import { FirstRunCode } from './first-run-code.tsx';
import type { FirstRunDraft } from './first-run-draft.ts';

type Props = { readonly title: string; readonly draft: FirstRunDraft; readonly children: ReactNode };

/** On another machine than the server the code of its console comes first; typed once, it is remembered. */
export function SetupCodeGate({ title, draft, children }: Props) {
  const told = useAsk(door, {});
  if (told.data?.needsCode !== true || draft.value.setupCode !== '') return children;
  return (
    <DoorPage title={title}>
      <FirstRunCode onRight={(setupCode) => draft.set({ setupCode })} />
    </DoorPage>
  );
}
