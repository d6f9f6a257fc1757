import { Button } from '@mantine/core';
import { shownPhone } from '#features/school/web/letterhead.tsx';
import { untilDate } from '#kernel/pure/long-date.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  pupils_limit_mark,
  pupils_limit_open,
  pupils_web_consent,
  pupils_web_edit,
  pupils_web_guardian_end,
  pupils_web_no_phone,
  pupils_web_primary_mark,
} from '#messages';
import { getLanguage } from '#ui/language.ts';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { Guardian } from './guardian-draft.ts';

export type GuardianRowProps = {
  readonly guardian: Guardian;
  readonly today: PlainDate;
  readonly mayEnd: boolean;
  readonly onEdit: () => void;
  readonly onEnd: () => void;
  readonly onLimit: () => void;
};

/** One parent or other legal representative: how to reach them, and what can be done. */
export function GuardianRow(props: GuardianRowProps) {
  const { guardian, today } = props;
  const over = guardian.endsOn !== null && guardian.endsOn < today;
  return (
    <QueueRow
      title={<b>{fullName(guardian.name)}</b>}
      detail={<Detail guardian={guardian} />}
      marks={<Marks guardian={guardian} over={over} />}
      action={over ? undefined : <Actions {...props} />}
    />
  );
}

function Detail({ guardian }: Pick<GuardianRowProps, 'guardian'>) {
  const words = [say(`pupils_kinship_${guardian.kinship}`), guardian.work].filter((word) => word !== null);
  return (
    <>
      <div>
        {words.join(' · ')}
        {guardian.endsOn === null ? '' : ` · ${untilDate(guardian.endsOn, getLanguage())}`}
      </div>
      <div>
        {guardian.phone === null ? (
          pupils_web_no_phone()
        ) : (
          <a className="tk-quiet-link" href={`tel:${guardian.phone}`}>
            {shownPhone(guardian.phone)}
          </a>
        )}
      </div>
    </>
  );
}

const Marks = ({ guardian, over }: Pick<GuardianRowProps, 'guardian'> & { readonly over: boolean }) => (
  <>
    {guardian.isPrimary && !over ? (
      <StatusBadge tone="accent" icon="family">
        {pupils_web_primary_mark()}
      </StatusBadge>
    ) : null}
    {guardian.limit === null ? null : <StatusBadge tone="calm">{pupils_limit_mark()}</StatusBadge>}
  </>
);

const Actions = ({ guardian, mayEnd, onEdit, onEnd, onLimit }: GuardianRowProps) => (
  <div className="tk-form-end">
    <Button variant="default" size="compact-md" onClick={onEdit}>
      {pupils_web_edit()}
    </Button>
    <PaperButtons paper="consent" id={guardian.id} label={pupils_web_consent()} />
    {mayEnd ? (
      <Button variant="subtle" size="compact-md" onClick={onLimit}>
        {pupils_limit_open()}
      </Button>
    ) : null}
    {mayEnd && guardian.endsOn === null ? (
      <Button variant="subtle" size="compact-md" onClick={onEnd}>
        {pupils_web_guardian_end()}
      </Button>
    ) : null}
  </div>
);
