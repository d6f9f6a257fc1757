import type { CaseState } from '../contract.ts';
import { useLanguage } from '#ui/language.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { capital } from './ground-word.ts';
import { packFor } from '#features/procedure/web/packs.ts';

/** The status in the words of the case's own pack; never a colour of alarm, it is help and not a mark (clause 22). */
export function CaseStateBadge({ state, packId }: { readonly state: CaseState; readonly packId: string }) {
  const language = useLanguage();
  const word = capital(packFor(packId).vocabulary.states[state][language]);
  const sealed = state === 'removed' || state === 'not-placed';
  if (sealed) return <StatusBadge icon="lock">{word}</StatusBadge>;
  return <StatusBadge tone={state === 'on-record' ? 'accent' : 'calm'}>{word}</StatusBadge>;
}
