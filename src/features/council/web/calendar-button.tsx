import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { council_web_calendar_failed, council_web_calendar_file } from '#messages';
import { askingOf } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';
import { meetingCalendar } from '../rules/calendar-contract.ts';

/** The meeting as a file for one's own calendar. */
export function CalendarButton({ meetingId }: { readonly meetingId: string }) {
  const client = useQueryClient();
  const [failed, setFailed] = useState(false);
  const fetchFile = async (): Promise<void> => {
    const asked = { ...askingOf(meetingCalendar, { meetingId }), staleTime: 0 };
    const file = await client.fetchQuery(asked).catch(() => null);
    setFailed(file === null);
    if (file !== null) saveAs(file.fileName, file.text);
  };
  return (
    <>
      <Button variant="subtle" leftSection={<Icon name="day" size={16} />} onClick={() => void fetchFile()}>
        {council_web_calendar_file()}
      </Button>
      {failed ? (
        <span role="alert" className="tk-small">
          {council_web_calendar_failed()}
        </span>
      ) : null}
    </>
  );
}

function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
