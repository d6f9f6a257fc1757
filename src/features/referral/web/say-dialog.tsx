import { Button, Group, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Text } from '#kernel/pure/text.ts';
import { referral_web_say_something, ui_cancel } from '#messages';
import type { Failure } from '#ui/api/failure.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useLanguage } from '#ui/language.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';

export type SayDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly label: string;
  readonly description?: string;
  /** Shown when the text is shorter than `least`. */
  readonly tooShort?: string;
  readonly least?: number;
  readonly verb: string;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly onSay: (text: Text) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A deed that must be explained in words: what is missing, why not. */
export function SayDialog(props: SayDialogProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size="lg"
      closeButtonProps={{ 'aria-label': ui_cancel() }}
    >
      <Saying {...props} />
    </Modal>
  );
}

/** Mounted with the dialog, so that it begins anew each time. */
function Saying({
  label,
  description,
  tooShort,
  least = 1,
  verb,
  running,
  failure,
  onSay,
  onClose,
  children,
}: SayDialogProps) {
  const language = useLanguage();
  const [text, setText] = useState<Text>(() => emptyText(language));
  const [tried, setTried] = useState(false);
  const short = text.text.trim().length < least;
  const say = (): void => {
    setTried(true);
    if (!short) onSay(text);
  };
  return (
    <>
      {children}
      <TextInTwo
        label={label}
        description={description}
        value={text}
        onChange={setText}
        error={tried && short ? (tooShort ?? referral_web_say_something()) : undefined}
        required
      />
      <FailureNote failure={failure} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {ui_cancel()}
        </Button>
        <Button loading={running} onClick={say}>
          {verb}
        </Button>
      </Group>
    </>
  );
}
