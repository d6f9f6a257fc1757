import { Button, CopyButton } from '@mantine/core';
import {
  links_web_address,
  links_web_apart,
  links_web_code,
  links_web_copied,
  links_web_copy,
  links_web_show_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Dialog } from '#ui/dialog.tsx';
import { linkAddress } from '../contract.ts';
import type { LinkCard } from '../rules/link-view.ts';

type AddressDialogProps = { readonly link: LinkCard; readonly onClose: () => void };

/** Address and code, shown only when asked for: the screen of a meeting is seen by many. */
export function AddressDialog({ link, onClose }: AddressDialogProps) {
  const ask = useAsk(linkAddress, { linkId: link.id });
  return (
    <Dialog title={links_web_show_title({ name: link.name })} onClose={onClose}>
      <Answered ask={ask} lines={3}>
        {({ url, code }) => (
          <>
            <p>{links_web_apart()}</p>
            <dl className="lk-secret">
              <dt>{links_web_address()}</dt>
              <dd>{url}</dd>
              <dt>{links_web_code()}</dt>
              <dd className="lk-code">{code}</dd>
            </dl>
            <CopyButton value={url}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? links_web_copied() : links_web_copy()}
                </Button>
              )}
            </CopyButton>
          </>
        )}
      </Answered>
    </Dialog>
  );
}
