import './door.css';
import { Button, Modal } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { named } from '#features/school/web/named.ts';
import {
  access_web_slip_address,
  access_web_slip_code,
  access_web_slip_copied,
  access_web_slip_copy,
  access_web_slip_for,
  access_web_slip_how,
  access_web_slip_keep,
  access_web_slip_print,
  access_web_slip_title,
  access_web_slip_until,
  ui_close,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { invitationCode } from '../contract.ts';

type Props = { readonly invitationId: string; readonly onClose: () => void };

/** The link to send and the slip to print; only the maker sees it. */
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
  const clipboard = useClipboard({ timeout: 2500 });
  const { origin } = globalThis.location;
  const link = `${origin}${told.path}`;
  return (
    <>
      <div className="tk-slip">
        <p className="tk-dim">{named(told.schoolNames)}</p>
        <p>
          <b>{access_web_slip_for({ name: told.name })}</b>
        </p>
        <p>{access_web_slip_how()}</p>
        <div>
          <div className="tk-small tk-dim">{access_web_slip_address()}</div>
          <div className="tk-slip-link">{link}</div>
        </div>
        <div>
          <div className="tk-small tk-dim">{access_web_slip_code()}</div>
          <div className="tk-slip-code">{told.code}</div>
        </div>
        <p>{access_web_slip_until({ day: longDay(dayOfMoment(told.endsAt)) })}</p>
      </div>
      <div className="tk-slip-tools">
        <p className="tk-small tk-dim" style={{ margin: '12px 0' }}>
          {access_web_slip_keep()}
        </p>
        <div className="tk-form-end">
          <Button
            onClick={() => clipboard.copy(link)}
            leftSection={<Icon name={clipboard.copied ? 'check' : 'file'} />}
          >
            {clipboard.copied ? access_web_slip_copied() : access_web_slip_copy()}
          </Button>
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => globalThis.print()}>
            {access_web_slip_print()}
          </Button>
        </div>
      </div>
    </>
  );
}
