import './door.css';
import { Button, Modal } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  access_web_slip_copied,
  access_web_slip_copy,
  access_web_slip_keep,
  access_web_slip_print,
  access_web_slip_title,
  ui_close,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';
import { invitationCode } from '../contract.ts';
import { slipLink, SlipCard } from './slip-card.tsx';

type Props = { readonly invitationId: string; readonly onClose: () => void };

/** The link to send and the slip to print; only the maker sees it. Without an address of the school there is the code alone. */
export function InvitationSlip({ invitationId, onClose }: Props) {
  const ask = useAsk(invitationCode, { invitationId });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={access_web_slip_title()}
      closeButtonProps={{ 'aria-label': ui_close() }}
    >
      <Answered ask={ask} lines={5}>
        {(told) => <Slip told={told} />}
      </Answered>
    </Modal>
  );
}

function Slip({ told }: { readonly told: OutputOf<typeof invitationCode> }) {
  const link = slipLink(told.path);
  return (
    <>
      <SlipCard told={told} />
      <div className="tk-slip-tools">
        <p className="tk-small tk-dim" style={{ margin: '12px 0' }}>
          {access_web_slip_keep()}
        </p>
        <div className="tk-form-end">
          {link === null ? null : <CopyLink link={link} />}
          <Button
            variant={link === null ? 'filled' : 'default'}
            leftSection={<Icon name="print" />}
            onClick={() => globalThis.print()}
          >
            {access_web_slip_print()}
          </Button>
        </div>
      </div>
    </>
  );
}

function CopyLink({ link }: { readonly link: string }) {
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <Button onClick={() => clipboard.copy(link)} leftSection={<Icon name={clipboard.copied ? 'check' : 'file'} />}>
      {clipboard.copied ? access_web_slip_copied() : access_web_slip_copy()}
    </Button>
  );
}
