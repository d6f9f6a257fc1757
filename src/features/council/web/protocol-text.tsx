import { useAsk } from '#ui/api/use-ask.ts';
import { Answered } from '#ui/answered.tsx';
import { protocol } from '../contract.ts';
import { LetterView } from './letter-view.tsx';
import type { PreviewLanguage } from './language-of-paper.tsx';

/** The protocol as it would be printed now. */
export function ProtocolText({
  meetingId,
  language,
}: {
  readonly meetingId: string;
  readonly language: PreviewLanguage;
}) {
  const ask = useAsk(protocol, { meetingId, language }, { keepFormer: true });
  return (
    <Answered ask={ask} lines={8}>
      {({ letter }) => <LetterView letter={letter} />}
    </Answered>
  );
}
