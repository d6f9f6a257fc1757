import {
  dossier_web_asked_empty,
  dossier_web_asked_empty_text,
  dossier_web_asked_lede,
  dossier_web_asked_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { askedOfMe } from '../contract.ts';
import { AskedOfMe } from './asked-of-me.tsx';

/** What colleagues asked of the reader. */
export function AskedPage() {
  useLanguage();
  const ask = useAsk(askedOfMe, {});
  return (
    <Page title={dossier_web_asked_title()} lede={dossier_web_asked_lede()}>
      <Answered ask={ask}>
        {({ rows }) =>
          rows.length > 0 ? (
            <AskedOfMe />
          ) : (
            <div className="tk-section">
              <EmptyState title={dossier_web_asked_empty()} text={dossier_web_asked_empty_text()} />
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
