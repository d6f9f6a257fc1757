import './links.css';
import { links_family_said, links_family_said_none } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';
import { Panel } from '#ui/panel.tsx';
import { linksOfCase } from '../contract.ts';
import { FamilyInvitations } from './family-invitations.tsx';
import { FamilyLinks } from './family-links.tsx';
import { FamilyWords } from './family-words.tsx';

/** The family of a case: what it said and waits for, its links, its invitations (clauses 9, 14, 17). */
export function FamilyPanel({ caseId }: { readonly caseId: string }) {
  useLanguage();
  const ask = useAsk(linksOfCase, { caseId });
  return (
    <Answered ask={ask} lines={6}>
      {(family) => (
        <>
          <Panel title={links_family_said()} aside={<ClauseChip clause={14} />}>
            {family.said.length === 0 ? (
              <p className="tk-dim">{links_family_said_none()}</p>
            ) : (
              <FamilyWords said={family.said} isOpen={family.isOpen} />
            )}
          </Panel>
          <FamilyLinks family={family} />
          <FamilyInvitations invitations={family.invitations} />
        </>
      )}
    </Answered>
  );
}
