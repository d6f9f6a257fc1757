import { Link } from '@tanstack/react-router';
import {
  transfer_began,
  transfer_case_stays,
  transfer_digits,
  transfer_digits_done,
  transfer_digits_open,
  transfer_file,
  transfer_file_hint,
  transfer_from,
  transfer_here,
  transfer_letter,
  transfer_notice,
  transfer_papers,
  transfer_times,
  transfer_to,
  transfer_to_case,
} from '#messages';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import type { TransferView } from '../rules/transfer-view.ts';
import { nameShown } from './school-name.ts';
import { TransferActions } from './transfer-actions.tsx';

type Props = { readonly transfer: TransferView };

/** With which school, since when, what can be taken along, and what this school may do now. */
export function FactsPanel({ transfer }: Props) {
  const { side, partner, beganOn, today, timesSent } = transfer;
  return (
    <Panel>
      <Fields>
        <FieldRow label={side === 'sent' ? transfer_to() : transfer_from()}>{nameShown(partner.names)}</FieldRow>
        <FieldRow label={transfer_digits()}>
          <Digits transfer={transfer} />
        </FieldRow>
        <FieldRow label={transfer_began()}>{longDay(beganOn, today)}</FieldRow>
        {side === 'sent' && timesSent > 1 ? <FieldRow label={transfer_times()}>{timesSent}</FieldRow> : null}
      </Fields>
      <div className="tk-page-actions">
        {side === 'sent' ? <SentPapers transfer={transfer} /> : <CamePapers transfer={transfer} />}
      </div>
      <TransferActions transfer={transfer} />
    </Panel>
  );
}

function Digits({ transfer: { partner } }: Props) {
  if (partner.here) return <span className="tk-dim">{transfer_here()}</span>;
  return (
    <>
      <strong>{partner.fingerprint}</strong>
      <p className="tk-small tk-dim">{partner.confirmed ? transfer_digits_done() : transfer_digits_open()}</p>
    </>
  );
}

function SentPapers({ transfer: { id, fileId, caseId, partner } }: Props) {
  return (
    <>
      <PaperButtons paper="transfer-letter" id={id} label={transfer_letter()} />
      <PaperButtons paper="transfer-notice" id={id} label={transfer_notice()} />
      {fileId === null || partner.here ? null : (
        <p>
          <a href={`/api/files/${fileId}`} download>
            {transfer_file()}
          </a>
          <span className="tk-small tk-dim"> {transfer_file_hint()}</span>
        </p>
      )}
      {caseId === null ? null : (
        <p className="tk-small tk-dim">
          {transfer_case_stays()}{' '}
          <Link to={`/cases/${caseId}`} search={{ tab: 'term' }}>
            {transfer_to_case()}
          </Link>
        </p>
      )}
    </>
  );
}

const CamePapers = ({ transfer: { fileId } }: Props) =>
  fileId === null ? null : (
    <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer">
      {transfer_papers()}
    </a>
  );
