import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { QrPicture } from '#features/access/web/qr-picture.tsx';
import { saveAsFile } from '#features/procedure/web/save-as-file.ts';
import {
  transfer_back,
  transfer_digits,
  transfer_own_card,
  transfer_own_card_qr,
  transfer_own_card_save,
  transfer_own_card_text,
  transfer_schools_lede,
  transfer_schools_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { ownCard } from '../contract.ts';
import { readCard } from '../rules/receiving-card.ts';
import { CardsPanel } from './cards-panel.tsx';
import { TakeCardForm } from './take-card-form.tsx';
import './transfer.css';

/** Whom the school can write to: its own card to give out, and the cards of others. */
export function SchoolsPage() {
  useLanguage();
  return (
    <Page
      title={transfer_schools_title()}
      lede={transfer_schools_lede()}
      back={<Link to="/transfers">{transfer_back()}</Link>}
    >
      <OwnCard />
      <TakeCardForm />
      <CardsPanel />
    </Page>
  );
}

function OwnCard() {
  const ask = useAsk(ownCard, {});
  return (
    <Panel title={transfer_own_card()}>
      <p className="tk-dim">{transfer_own_card_text()}</p>
      <Answered ask={ask}>
        {({ bin, text, fingerprint }) => (
          <>
            <Fields>
              <FieldRow label={transfer_digits()}>
                <strong>{fingerprint}</strong>
              </FieldRow>
            </Fields>
            <div className="tr-qr">
              <QrPicture text={text} label={transfer_own_card_qr()} />
            </div>
            <Button variant="default" onClick={() => saveCard(bin, text)}>
              {transfer_own_card_save()}
            </Button>
          </>
        )}
      </Answered>
    </Panel>
  );
}

function saveCard(bin: string, text: string): void {
  const card = readCard(text);
  if (card.ok) saveAsFile(`tirek-card-${bin}.json`, card.value);
}
