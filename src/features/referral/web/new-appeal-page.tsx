import { page } from '#features/pupils/contract.ts';
import { holds, useMe, type Me } from '#features/cases/web/use-me.ts';
import { useSearchText } from '#features/cases/web/use-param.ts';
import { useState } from 'react';
import { referral_web_new_lede, referral_web_new_title, referral_web_send } from '#messages';
import { Waiting } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { useTypedDraft } from '#features/cases/web/use-typed-draft.ts';
import { recordAppeal, writeAppeal, type CallAtOnce } from '../contract.ts';
import { AppealDraft, bodyOf, emptyAppeal } from './appeal-draft.ts';
import { AppealForm } from './appeal-form.tsx';
import { AppealSent } from './appeal-sent.tsx';
import { BackToAppeals } from './back-to-appeals.tsx';

/** A new appeal; `?pupilId=` names the pupil beforehand where the reader may see that pupil's card. */
export function NewAppealPage() {
  useLanguage();
  const me = useMe();
  const pupilId = useSearchText('pupilId');
  const [round, setRound] = useState(0);
  const mayAsk = pupilId !== undefined && holds(me, ['head', 'deputy', 'social-pedagogue', 'class-teacher']);
  const card = useAsk(page, { pupilId: pupilId ?? '' }, { enabled: mayAsk });
  const pupil =
    card.data === undefined ? null : { id: card.data.id, label: card.data.shortName, detail: card.data.className };
  const waits = me === undefined || (mayAsk && card.isPending);
  return (
    <Page
      title={referral_web_new_title()}
      lede={referral_web_new_lede()}
      marks={<ClauseChip clause={4} />}
      back={<BackToAppeals />}
    >
      {waits ? (
        <Waiting lines={8} />
      ) : (
        <NewAppeal key={round} me={me} pupil={pupil} onAnother={() => setRound(round + 1)} />
      )}
    </Page>
  );
}

type NewAppealProps = { readonly me: Me; readonly pupil: AppealDraft['pupil']; readonly onAnother: () => void };
type Sent = { readonly id: string; readonly call: readonly CallAtOnce[]; readonly pupilName: string };

/** The sheet, and after sending the calm answer. */
export function NewAppeal({ me, pupil, onAnother }: NewAppealProps) {
  const language = useLanguage();
  const draft = useTypedDraft(
    pupil === null ? 'appeal:new' : `appeal:new:${pupil.id}`,
    AppealDraft,
    emptyAppeal(language, pupil),
  );
  const [sent, setSent] = useState<Sent | null>(null);
  const done = ({ id, call }: Pick<Sent, 'id' | 'call'>): void => {
    draft.drop();
    setSent({ id, call, pupilName: draft.value.pupil?.label ?? '' });
  };
  const write = usePerform(writeAppeal, { onDone: done });
  const record = usePerform(recordAppeal, { onDone: done });
  const send = (value: AppealDraft): void => {
    if (value.pupil === null) return;
    const input = { ...bodyOf(value), pupilId: value.pupil.id };
    if (!value.outside) return void write.run(input);
    void record.run({ ...input, authorName: value.authorName.trim(), authorRelation: value.authorRelation.trim() });
  };
  if (sent !== null) return <AppealSent {...sent} onAnother={onAnother} />;
  return (
    <AppealForm
      draft={draft}
      today={me.calendarToday}
      verb={referral_web_send()}
      running={write.running || record.running}
      failure={write.failure ?? record.failure}
      onSend={send}
      mayRecord={holds(me, ['social-pedagogue', 'deputy'])}
    />
  );
}
