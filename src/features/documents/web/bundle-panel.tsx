import { Box, Button, Checkbox, Group, Progress } from '@mantine/core';
import { useState } from 'react';
import {
  documents_bundle_by,
  documents_bundle_languages,
  documents_bundle_no_language,
  documents_bundle_open,
  documents_bundle_pdf,
  documents_bundle_retry,
  documents_bundle_text,
  documents_bundle_waiting,
  documents_bundle_zip,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import {
  bundleLanguages,
  bundles,
  makeBundle,
  retryBundle,
  type BundleFormat,
  type BundleLanguage,
  type BundleLine,
} from '../rules/bundle-contract.ts';

export type BundlePanelProps = { readonly kind: 'meeting' | 'case' | 'petition'; readonly subjectId: string };

const wordOf = { pdf: documents_bundle_pdf, zip: documents_bundle_zip } as const;
const everyMs = 2000;

/** One button: everything of a meeting, a case or a petition as one PDF or ZIP, made by a job, with what was made before. */
export function BundlePanel({ kind, subjectId }: BundlePanelProps) {
  const [languages, setLanguages] = useState<readonly BundleLanguage[]>(['kk']);
  const [working, setWorking] = useState(false);
  const ask = useAsk(bundles, { kind, subjectId }, working ? { everyMs } : {});
  const deed = usePerform(makeBundle);
  const rows = ask.data?.rows ?? [];
  const isWorking = rows.some(({ state }) => state === 'waiting' || state === 'making');
  if (isWorking !== working) setWorking(isWorking);
  const make = (format: BundleFormat): void =>
    void deed.run({ kind, subjectId, format, languages: bundleLanguages.filter((one) => languages.includes(one)) });
  return (
    <Panel title={say(`documents_bundle_${kind}`)}>
      <p className="tk-small tk-dim">{documents_bundle_text()}</p>
      <Languages chosen={languages} onChange={setLanguages} />
      <Group gap="sm" mt="sm">
        {(['pdf', 'zip'] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<Icon name={format === 'pdf' ? 'print' : 'file'} />}
            disabled={languages.length === 0}
            loading={deed.running}
            onClick={() => make(format)}
          >
            {wordOf[format]()}
          </Button>
        ))}
      </Group>
      <FailureNote failure={deed.failure} />
      {rows.length === 0 ? null : (
        <Box component="ul" mt="sm" className="tk-queue">
          {rows.map((row) => (
            <BundleRow key={row.id} row={row} />
          ))}
        </Box>
      )}
    </Panel>
  );
}

type LanguagesProps = {
  readonly chosen: readonly BundleLanguage[];
  readonly onChange: (chosen: readonly BundleLanguage[]) => void;
};

const Languages = ({ chosen, onChange }: LanguagesProps) => (
  <Checkbox.Group
    mt="sm"
    label={documents_bundle_languages()}
    value={[...chosen]}
    onChange={(ticked) => onChange(bundleLanguages.filter((one) => ticked.includes(one)))}
    error={chosen.length === 0 ? documents_bundle_no_language() : undefined}
  >
    <Group gap="sm" mt="xs">
      {bundleLanguages.map((language) => (
        <Checkbox key={language} value={language} label={say(`documents_bundle_lang_${language}`)} />
      ))}
    </Group>
  </Checkbox.Group>
);

function BundleRow({ row }: { readonly row: BundleLine }) {
  const by = { name: row.madeBy, day: longDay(dayOfMoment(row.askedAt)), until: longDay(row.expiresOn) };
  return (
    <li className="tk-row">
      <div className="tk-row-words">
        <BundleState row={row} />
        <div className="tk-small tk-dim">
          {row.languages.map((language) => say(`documents_bundle_lang_${language}`)).join(', ')}
          {' · '}
          {documents_bundle_by(by)}
        </div>
      </div>
      {row.state === 'failed' ? <GoOn bundleId={row.id} /> : null}
    </li>
  );
}

function BundleState({ row }: { readonly row: BundleLine }) {
  const { id, format, state, done, total } = row;
  if (state === 'done')
    return (
      <a href={`/api/bundles/${id}`} target="_blank" rel="noreferrer">
        {documents_bundle_open({ format: wordOf[format](), total })}
      </a>
    );
  const said = state === 'waiting' ? documents_bundle_waiting() : say(`documents_bundle_${state}`, { done, total });
  return (
    <>
      <p role="status">{said}</p>
      {state === 'making' ? <Progress value={(100 * done) / Math.max(total, 1)} aria-label={said} /> : null}
    </>
  );
}

function GoOn({ bundleId }: { readonly bundleId: string }) {
  const deed = usePerform(retryBundle);
  return (
    <div className="tk-row-action">
      <Button variant="default" loading={deed.running} onClick={() => void deed.run({ bundleId })}>
        {documents_bundle_retry()}
      </Button>
      <FailureNote failure={deed.failure} />
    </div>
  );
}
