import { languages } from '#kernel/pure/text.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { sheetWords } from '../rules/sheet-words.ts';

/** One page for the safe, in three languages, with a line for where it lies. */
export function PhraseSheet({ groups, madeOn }: { readonly groups: readonly string[]; readonly madeOn: PlainDate }) {
  return (
    <div className="tk-sheet">
      {languages.map((locale) => (
        <b key={locale} lang={locale}>
          {sheetWords.title[locale]}
        </b>
      ))}
      <ol className="tk-sheet-groups">
        {groups.map((group, at) => (
          // The same digits may stand at two places: the place is the name of a group.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>{group}</li>
        ))}
      </ol>
      {languages.map((locale) => (
        <div key={locale} lang={locale}>
          <p>{sheetWords.how[locale]}</p>
          <p className="tk-dim">
            {sheetWords.made[locale]}: {longDate(madeOn, locale)}
          </p>
        </div>
      ))}
      {languages.map((locale) => (
        <p key={locale} lang={locale}>
          {sheetWords.where[locale]}
        </p>
      ))}
    </div>
  );
}
