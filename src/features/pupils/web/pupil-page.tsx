import '#features/school/web/school.css';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { WithReader } from '#features/access/web/with-reader.tsx';
import type { Reader } from '#features/school/web/reader.ts';
import { shownPhone } from '#features/school/web/letterhead.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { fromDate, untilDate } from '#kernel/pure/long-date.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import {
  pupils_web_address,
  pupils_web_arrive,
  pupils_web_back,
  pupils_web_born,
  pupils_web_card,
  pupils_web_edit,
  pupils_web_enrolments,
  pupils_web_female,
  pupils_web_has_left,
  pupils_web_iin,
  pupils_web_iin_none,
  pupils_web_keepers_only,
  pupils_web_language,
  pupils_web_leave,
  pupils_web_male,
  pupils_web_move,
  pupils_web_name_russian,
  pupils_web_phone,
  pupils_web_sex,
  pupils_web_write_appeal,
  school_web_year,
  ui_lang_kk,
  ui_lang_ru,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { page } from '../contract.ts';
import { ArriveDialog } from './arrive-dialog.tsx';
import { GuardiansPanel } from './guardians-panel.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { keepsPupils } from './may.ts';
import { MergePupil } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { MovementsList } from './movements-list.tsx';
import { Warnings } from './pupil-fields.tsx';

export type PupilOf = OutputOf<typeof page>;
type Part = { readonly pupil: PupilOf; readonly reader: Reader };

/** One pupil: card, family, classes through the years. */
export function PupilPage() {
  const { pupilId = '' }: { readonly pupilId?: string } = useParams({ strict: false });
  const ask = useAsk(page, { pupilId });
  return (
    <Answered ask={ask} lines={8}>
      {(pupil) => <WithReader>{(reader) => <Pupil pupil={pupil} reader={reader} />}</WithReader>}
    </Answered>
  );
}

function Pupil({ pupil, reader }: Part) {
  const left = pupil.classId === null;
  return (
    <Page
      title={fullName(pupil.name)}
      lede={
        left
          ? undefined
          : `${pupil.className} · ${say(`pupils_web_age_${pluralOf(pupil.age, getLanguage())}`, { n: pupil.age })}`
      }
      back={
        <Link className="tk-quiet-link" to="/pupils">
          {pupils_web_back()}
        </Link>
      }
      actions={left ? undefined : <WriteAppeal pupilId={pupil.id} />}
      {...(left ? { marks: <StatusBadge icon="out">{pupils_web_has_left()}</StatusBadge> } : {})}
    >
      <div className="tk-columns">
        <div>
          <Card pupil={pupil} reader={reader} />
          <GuardiansPanel pupil={pupil} reader={reader} />
        </div>
        <aside>
          <Enrolments pupil={pupil} reader={reader} />
        </aside>
      </div>
    </Page>
  );
}

/** Any member of staff may write a concern (clause 4). */
const WriteAppeal = ({ pupilId }: { readonly pupilId: string }) => (
  <div className="tk-actions">
    <ClauseChip clause={4} />
    <Button renderRoot={(link) => <Link {...link} to="/appeals/new" search={{ pupilId }} />}>
      {pupils_web_write_appeal()}
    </Button>
  </div>
);

function Card({ pupil, reader }: Part) {
  const keeps = keepsPupils(reader);
  return (
    <Panel
      title={pupils_web_card()}
      aside={
        keeps ? (
          <Button component={Link} to={`/pupils/${pupil.id}/edit`} variant="default" size="compact-md">
            {pupils_web_edit()}
          </Button>
        ) : null
      }
    >
      <Warnings warnings={pupil.warnings} />
      <Fields>
        <FieldRow label={pupils_web_born()}>{longDay(pupil.bornOn)}</FieldRow>
        <FieldRow label={pupils_web_sex()}>{pupil.sex === 'female' ? pupils_web_female() : pupils_web_male()}</FieldRow>
        <FieldRow label={pupils_web_iin()}>
          {pupil.iin ?? pupils_web_iin_none({ reason: pupil.noIinReason ?? '-' })}
        </FieldRow>
        {pupil.nameRu === null ? null : <FieldRow label={pupils_web_name_russian()}>{fullName(pupil.nameRu)}</FieldRow>}
        <FieldRow label={pupils_web_language()}>{pupil.language === 'kk' ? ui_lang_kk() : ui_lang_ru()}</FieldRow>
        <FieldRow label={pupils_web_address()}>{pupil.address ?? '-'}</FieldRow>
        <FieldRow label={pupils_web_phone()}>
          {pupil.phone === null ? (
            '-'
          ) : (
            <a className="tk-quiet-link" href={`tel:${pupil.phone}`}>
              {shownPhone(pupil.phone)}
            </a>
          )}
        </FieldRow>
      </Fields>
      {keeps ? (
        <div className="tk-form-end" style={{ marginTop: 16 }}>
          <MergePupil pupil={pupil} />
        </div>
      ) : (
        <p className="tk-small tk-dim">{pupils_web_keepers_only()}</p>
      )}
    </Panel>
  );
}

function Enrolments({ pupil, reader }: Part) {
  const [opened, setOpened] = useState<'move' | 'leave' | 'arrive' | null>(null);
  const language = getLanguage();
  const items = pupil.enrolments.map((one) => ({
    id: one.id,
    on: one.startsOn,
    text: (
      <>
        <b>{one.className}</b>, {school_web_year({ from: one.schoolYear, to: one.schoolYear + 1 })}
      </>
    ),
    ...(one.endsOn === null
      ? {}
      : { detail: `${fromDate(one.startsOn, language)} ${untilDate(one.endsOn, language)}` }),
  }));
  return (
    <Panel title={pupils_web_enrolments()}>
      <Timeline items={items} today={reader.today} />
      <MovementsList pupilId={pupil.id} />
      {keepsPupils(reader) ? (
        <div className="tk-form-end" style={{ marginTop: 16 }}>
          {pupil.classId === null ? (
            <Button variant="default" onClick={() => setOpened('arrive')}>
              {pupils_web_arrive()}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => setOpened('move')}>
                {pupils_web_move()}
              </Button>
              <Button variant="subtle" onClick={() => setOpened('leave')}>
                {pupils_web_leave()}
              </Button>
            </>
          )}
        </div>
      ) : null}
      {opened === 'move' ? <MoveDialog pupil={pupil} today={reader.today} onClose={() => setOpened(null)} /> : null}
      {opened === 'arrive' ? <ArriveDialog pupil={pupil} today={reader.today} onClose={() => setOpened(null)} /> : null}
      {opened === 'leave' ? <LeaveDialog pupil={pupil} today={reader.today} onClose={() => setOpened(null)} /> : null}
    </Panel>
  );
}
