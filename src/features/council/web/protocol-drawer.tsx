import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { council_web_protocol_draft, ui_close } from '#messages';
import { ProtocolText } from './protocol-text.tsx';
import { LanguageOfPaper, type PreviewLanguage } from './language-of-paper.tsx';
import { firstPreview } from './first-preview.ts';

export type ProtocolDrawerProps = {
  readonly meetingId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** The protocol as it grows, at the side of the hearing. */
export function ProtocolDrawer({ meetingId, opened, onClose }: ProtocolDrawerProps) {
  const [language, setLanguage] = useState<PreviewLanguage>(firstPreview);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title={council_web_protocol_draft()}
      closeButtonProps={{ 'aria-label': ui_close() }}
    >
      <LanguageOfPaper value={language} onChange={setLanguage} />
      {opened ? <ProtocolText meetingId={meetingId} language={language} /> : null}
    </Drawer>
  );
}
