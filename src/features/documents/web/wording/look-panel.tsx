import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { paperLanguages } from '#kernel/pure/text.ts';
import {
  documents_preview_text,
  documents_preview_title,
  documents_wording_language,
  documents_wording_none,
  documents_wording_text,
  documents_wording_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { look, type Look, type Sentence } from '../../rules/wording/wording-contract.ts';
import { reword, type Rewording } from '../../rules/wording/reword.ts';
import { checkSentence } from '../../rules/wording/check-wording.ts';
import { LetterView } from './letter-view.tsx';
import { LockedSentences } from './locked-sentences.tsx';
import { SentenceForm } from './sentence-form.tsx';
import { TemplatePanel } from './template-panel.tsx';

type LookProps = { readonly paper: string; readonly mayChange: boolean };

/** One paper in one language: what may be said otherwise, how it looks then, and the school's own template. */
export function LookPanel({ paper, mayChange }: LookProps) {
  const ask = useAsk(look, { paper });
  const [language, setLanguage] = useState<PaperLanguage>('kk');
  return (
    <Answered ask={ask} lines={8}>
      {(shown) => (
        <>
          <SegmentedControl
            mt="md"
            aria-label={documents_wording_language()}
            value={language}
            onChange={(chosen) => setLanguage(chosen === 'ru' ? 'ru' : 'kk')}
            data={paperLanguages.map((one) => ({ value: one, label: say(`documents_wording_lang_${one}`) }))}
          />
          <Wording key={language} look={shown} language={language} mayChange={mayChange} />
          <TemplatePanel look={shown} language={language} mayChange={mayChange} onTaken={() => void ask.refetch()} />
        </>
      )}
    </Answered>
  );
}

type WordingProps = { readonly look: Look; readonly language: PaperLanguage; readonly mayChange: boolean };

/** What is typed is shown in the sample at once, before it is saved. */
function Wording({ look: shown, language, mayChange }: WordingProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const rewordings = shown.sentences.flatMap((one) => rewordingOf(one, language, typed[one.key]));
  return (
    <div className="tk-wording">
      <Panel title={documents_wording_title()}>
        <p className="tk-small tk-dim">{documents_wording_text()}</p>
        {shown.sentences.length === 0 ? <p>{documents_wording_none()}</p> : null}
        {shown.sentences.map((one) => (
          <SentenceForm
            key={one.key}
            look={shown}
            sentence={one}
            language={language}
            mayChange={mayChange}
            typed={typed[one.key] ?? null}
            onType={(text) => setTyped((before) => withTyped(before, one.key, text))}
          />
        ))}
        <LockedSentences locked={shown.locked} language={language} />
      </Panel>
      <Panel title={documents_preview_title()}>
        <p className="tk-small tk-dim">{documents_preview_text()}</p>
        <LetterView
          letter={reword(shown.letters[language], rewordings)}
          changed={new Set(rewordings.map(({ to }) => to))}
        />
      </Panel>
    </div>
  );
}

function withTyped(
  before: Readonly<Record<string, string>>,
  key: string,
  text: string | null,
): Readonly<Record<string, string>> {
  const { [key]: _, ...others } = before;
  return text === null ? others : { ...others, [key]: text };
}

/** What is typed, while the rule takes it; else what the school says. */
function rewordingOf(one: Sentence, language: PaperLanguage, typed: string | undefined): readonly Rewording[] {
  const from = one[language];
  const to = typed !== undefined && checkSentence(from, typed.trim()).ok ? typed.trim() : one.said[language]?.text;
  return to === undefined || to === from ? [] : [{ from, to }];
}
