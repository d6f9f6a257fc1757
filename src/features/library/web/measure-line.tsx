import type { ReactNode } from 'react';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { library_expected, library_own } from '#messages';
import { getLanguage } from '#ui/language.ts';
import { Chip } from '#ui/status-badge.tsx';
import type { LibraryMeasure } from '../rules/library-measure.ts';
import { agesWord, whenWord, wordsOf } from './library-words.ts';

type MeasureLineProps = { readonly measure: LibraryMeasure; readonly pack: Pack; readonly children?: ReactNode };

/** What a measure of the library says: the deed, how and how often, for whom, and what is expected of it. */
export function MeasureLine({ measure, pack, children }: MeasureLineProps) {
  const { form, expected, own } = measure;
  const kind = pack.measureKinds.find(({ code }) => code === measure.kind);
  const facts = [
    kind?.names[getLanguage()],
    form === null ? undefined : wordsOf(form),
    whenWord(measure),
    agesWord(measure.ages),
  ];
  return (
    <div className="lb-line">
      <p className="lb-words">
        {wordsOf(measure.words)} {own === null ? null : <Chip>{library_own()}</Chip>}
      </p>
      <p className="tk-small tk-dim">{facts.filter((fact) => fact !== undefined && fact !== '').join(' · ')}</p>
      {expected === null ? null : <p className="tk-small">{library_expected({ words: wordsOf(expected) })}</p>}
      {children}
    </div>
  );
}
