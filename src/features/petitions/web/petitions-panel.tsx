import { useAsk } from '#ui/api/use-ask.ts';
import { Answered } from '#ui/answered.tsx';
import { useLanguage } from '#ui/language.ts';
import { petitionsOfCase } from '../contract.ts';
import { LadderPanel } from './ladder-panel.tsx';
import { PetitionList } from './petition-list.tsx';

/** Clause 17: what shows that help was offered and turned down, and the petitions to the commission. */
export function PetitionsPanel({ caseId }: { readonly caseId: string }) {
  useLanguage();
  const asked = useAsk(petitionsOfCase, { caseId });
  return (
    <Answered ask={asked}>
      {(answer) => (
        <>
          <LadderPanel answer={answer} />
          <PetitionList answer={answer} />
        </>
      )}
    </Answered>
  );
}
