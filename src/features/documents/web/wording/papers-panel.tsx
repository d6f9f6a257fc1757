import { useState } from 'react';
import type { Reader } from '#features/school/web/reader.ts';
import { leads } from '#features/school/web/reader.ts';
import {
  documents_looks_choose,
  documents_looks_keepers,
  documents_looks_lede,
  documents_looks_reworded,
  documents_looks_template,
  documents_looks_title,
} from '#messages';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { Names } from '#kernel/pure/text.ts';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { getLanguage } from '#ui/language.ts';
import { Section } from '#ui/page.tsx';
import { Pick, type PickOption } from '#ui/pick.tsx';
import { looks } from '../../rules/wording/wording-contract.ts';
import { LookPanel } from './look-panel.tsx';

type Row = OutputOf<typeof looks>['papers'][number];

/** A paper is chosen; under it stand its sentences, its sample and its template. */
export function PapersPanel({ reader }: { readonly reader: Reader }) {
  const ask = useAsk(looks, {});
  return (
    <Section title={documents_looks_title()}>
      <p className="tk-dim">{documents_looks_lede()}</p>
      {leads(reader) ? null : <p className="tk-dim">{documents_looks_keepers()}</p>}
      <Answered ask={ask} lines={4}>
        {({ papers }) => <ChosenPaper papers={papers} mayChange={leads(reader)} />}
      </Answered>
    </Section>
  );
}

type ChosenProps = { readonly papers: readonly Row[]; readonly mayChange: boolean };

function ChosenPaper({ papers, mayChange }: ChosenProps) {
  const options = papers.map(optionOf);
  const [chosen, setChosen] = useState<string | null>(papers[0]?.paper ?? null);
  return (
    <>
      <Pick
        label={documents_looks_choose()}
        options={options}
        value={options.find(({ id }) => id === chosen) ?? null}
        onChange={(option) => setChosen(option?.id ?? null)}
      />
      {chosen === null ? null : <LookPanel key={chosen} paper={chosen} mayChange={mayChange} />}
    </>
  );
}

function optionOf({ paper, number, names, reworded, templates }: Row): PickOption {
  const marks = [
    reworded === 0 ? '' : documents_looks_reworded({ count: reworded }),
    templates.some(({ inUse }) => inUse) ? documents_looks_template() : '',
  ].filter((mark) => mark !== '');
  const label = `${number}. ${nameOf(names)}`;
  return marks.length === 0 ? { id: paper, label } : { id: paper, label, detail: marks.join(', ') };
}

/** Papers have a name in two languages; a reader of English sees both. */
function nameOf({ kk, ru }: Names): string {
  const language = getLanguage();
  return language === 'en' ? `${kk} / ${ru}` : { kk, ru }[language];
}
