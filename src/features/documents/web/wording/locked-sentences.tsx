import type { PaperLanguage } from '#kernel/pure/text.ts';
import { documents_wording_locked_title } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import type { Look } from '../../rules/wording/wording-contract.ts';

type Props = { readonly locked: Look['locked']; readonly language: PaperLanguage };

/** What stays as it is, with the reason and the clause. */
export function LockedSentences({ locked, language }: Props) {
  if (locked.length === 0) return null;
  return (
    <>
      <h4>{documents_wording_locked_title()}</h4>
      <ul className="tk-locked">
        {locked.map((one) => (
          <li key={`${one.place} ${one[language]}`}>
            <Icon name="lock" size={16} />
            <div>
              <p lang={language}>{one[language]}</p>
              <p className="tk-small tk-dim">
                {say(`documents_wording_locked_${one.place}`)} <ClauseChip clause={one.clause} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
