import { Button } from '@mantine/core';
import { Letterhead } from '#features/school/web/letterhead.tsx';
import { leads, type Reader } from '#features/school/web/reader.ts';
import { tellDone } from '#features/school/web/tell-done.ts';
import { profile } from '#features/school/contract.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  documents_web_emblem,
  documents_web_emblem_earlier,
  documents_web_emblem_hint,
  documents_web_emblem_keepers,
  documents_web_emblem_remove,
  documents_web_emblem_saved,
  documents_web_letterhead_lede,
  documents_web_letterhead_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Section } from '#ui/page.tsx';
import { letterhead, setLetterhead } from '../contract.ts';

type Stored = OutputOf<typeof letterhead>;

/** The head of every paper as it is now, with its emblem; the head and the deputy change it. */
export function LetterheadPanel({ reader }: { readonly reader: Reader }) {
  const school = useAsk(profile, {});
  const stored = useAsk(letterhead, {});
  return (
    <Section title={documents_web_letterhead_title()}>
      <div className="tk-columns">
        <div>
          <p className="tk-dim" style={{ margin: '0 0 16px' }}>
            {documents_web_letterhead_lede()}
          </p>
          <Answered ask={school} lines={5}>
            {({ names, address, phone, bin }) => (
              <Letterhead
                names={names}
                address={address}
                phone={phone ?? ''}
                bin={bin}
                emblem={addressOf(stored.data?.emblemId ?? null)}
              />
            )}
          </Answered>
        </div>
        <aside>
          <Answered ask={stored} lines={3}>
            {(value) =>
              leads(reader) ? <EmblemForm stored={value} /> : <p className="tk-dim">{documents_web_emblem_keepers()}</p>
            }
          </Answered>
        </aside>
      </div>
    </Section>
  );
}

const addressOf = (emblemId: string | null): string | null => (emblemId === null ? null : `/api/files/${emblemId}`);

function EmblemForm({ stored }: { readonly stored: Stored }) {
  const deed = usePerform(setLetterhead, { onDone: () => tellDone(documents_web_emblem_saved()) });
  const set = (emblemId: string | null): void => void deed.run({ version: stored.version, emblemId });
  return (
    <div className="tk-form">
      <FileDrop
        label={documents_web_emblem()}
        accept="image/png,image/jpeg"
        purpose="emblem"
        disabled={deed.running}
        onUploaded={({ fileId }) => set(fileId)}
      />
      <p className="tk-small tk-dim">
        {documents_web_emblem_hint()} {documents_web_emblem_earlier()}
      </p>
      {stored.emblemId === null ? null : (
        <Button variant="default" loading={deed.running} onClick={() => set(null)}>
          {documents_web_emblem_remove()}
        </Button>
      )}
      <FailureNote failure={deed.failure} />
    </div>
  );
}
