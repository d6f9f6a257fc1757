import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import {
  council_web_paper_ends_at,
  council_web_paper_enter,
  council_web_paper_need,
  council_web_paper_number,
  council_web_paper_original,
  council_web_paper_scan,
  council_web_presiding,
  council_web_scan_attached,
  council_web_secretary,
  council_web_starts_at,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import type { StoredFile } from '#ui/api/upload-file.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Pick, type PickOption } from '#ui/pick.tsx';
import { checkOpening } from '../rules/check-opening.ts';
import { ClockTime, type MeetingView } from '../rules/meeting-view.ts';
import { holdOnPaper } from '../rules/paper-contract.ts';
import { AttendanceList, type Coming } from './attendance-list.tsx';
import { DeedButton } from './deed-button.tsx';
import { attendanceOf, openingOf, optionOf } from './opening-dialog.tsx';
import { protocolPath } from './meeting-path.ts';
import { capital } from './pack-for.ts';
import { PaperQuestion } from './paper-question.tsx';
import { itemsOf, usePaperQuestions } from './use-paper-questions.ts';
import { useStaff } from './use-staff.ts';
import { whyNot } from './why-not.ts';

type Head = {
  readonly presiding: PickOption | null;
  readonly secretary: PickOption | null;
  readonly coming: readonly Coming[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly number: string;
  readonly originalAt: string;
  readonly scan: StoredFile | null;
};

export type PaperMeetingFormProps = {
  readonly view: MeetingView;
  readonly calendar: WorkCalendar;
  readonly today: PlainDate;
};

/** Who came, what was decided, the number and the scan with both signatures: the meeting is closed and signed at once. */
export function PaperMeetingForm({ view, calendar, today }: PaperMeetingFormProps) {
  const navigate = useNavigate();
  const questions = usePaperQuestions(view, calendar);
  const [head, setHead] = useState<Head>(() => headOf(view));
  const opening = useOpeningWhy(view, head, today);
  const deed = usePerform(holdOnPaper, { onDone: () => void navigate({ to: protocolPath(view.id) }) });
  const input = inputOf(view, head, itemsOf(questions));
  const why = questions.find((one) => one.check.why !== null)?.check.why ?? opening;
  return (
    <div className="cn-form cn-narrow">
      <HeadFields view={view} head={head} onChange={(some) => setHead({ ...head, ...some })} />
      {questions.map(({ item, form, check, wording, change, word }) => (
        <PaperQuestion
          key={item.id}
          view={view}
          item={item}
          form={form}
          check={check}
          wording={wording}
          onChange={change}
          onWord={word}
        />
      ))}
      <FailureNote failure={deed.failure} />
      <DeedButton
        why={why ?? (input === null ? council_web_paper_need() : null)}
        loading={deed.running}
        onClick={() => (input === null ? undefined : void deed.run(input))}
      >
        {council_web_paper_enter()}
      </DeedButton>
    </div>
  );
}

type HeadFieldsProps = {
  readonly view: MeetingView;
  readonly head: Head;
  readonly onChange: (some: Partial<Head>) => void;
};

const HeadFields = ({ view, head, onChange }: HeadFieldsProps) => (
  <div className="tk-panel cn-form">
    <div className="cn-fields">
      <TextField label={council_web_paper_number()} value={head.number} onChange={(number) => onChange({ number })} />
      <TextField
        label={council_web_starts_at()}
        value={head.startsAt}
        type="time"
        onChange={(startsAt) => onChange({ startsAt })}
      />
      <TextField
        label={council_web_paper_ends_at()}
        value={head.endsAt}
        type="time"
        onChange={(endsAt) => onChange({ endsAt })}
      />
      <Leading view={view} head={head} onChange={onChange} />
    </div>
    <AttendanceList people={view.people} coming={head.coming} onChange={(coming) => onChange({ coming })} />
    {head.scan === null ? (
      <FileDrop
        label={council_web_paper_scan()}
        accept="image/*,application/pdf"
        onUploaded={(scan) => onChange({ scan })}
      />
    ) : (
      <p className="tk-small">{council_web_scan_attached({ name: head.scan.name })}</p>
    )}
    <TextField
      label={council_web_paper_original()}
      value={head.originalAt}
      onChange={(originalAt) => onChange({ originalAt })}
    />
  </div>
);

/** Who signed the paper (clause 13). */
function Leading({ view, head, onChange }: HeadFieldsProps) {
  const options = view.people.flatMap((one) => optionOf(one) ?? []);
  return (
    <>
      <Pick
        label={capital(council_web_presiding())}
        required
        options={options}
        value={head.presiding}
        onChange={(presiding) => onChange({ presiding })}
      />
      <Pick
        label={council_web_secretary()}
        required
        options={options}
        value={head.secretary}
        onChange={(secretary) => onChange({ secretary })}
      />
    </>
  );
}

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'time';
  readonly onChange: (typed: string) => void;
};

const TextField = ({ label, value, type = 'text', onChange }: TextFieldProps) => (
  <TextInput label={label} type={type} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
);

const headOf = (view: MeetingView): Head => ({
  presiding: optionOf(view.people.find((one) => one.part === 'chair')),
  secretary: optionOf(view.people.find((one) => one.part === 'secretary')),
  coming: view.people.map((one) => ({
    personId: one.id,
    present: one.present ?? one.part !== 'guest',
    absenceReason: one.absenceReason ?? '',
  })),
  startsAt: view.startsAt ?? '',
  endsAt: '',
  number: '',
  originalAt: '',
  scan: null,
});

/** Why the rule of the opening says no; null when it allows or a name is still missing. */
function useOpeningWhy(view: MeetingView, head: Head, today: PlainDate): string | null {
  const staff = useStaff();
  if (head.presiding === null || head.secretary === null) return null;
  const checked = checkOpening({
    ...openingOf(view, staff),
    state: 'called',
    afterTheFact: true,
    today,
    presidingId: head.presiding.id,
    secretaryId: head.secretary.id,
    presentIds: head.coming.filter((one) => one.present).map((one) => one.personId),
  });
  return whyNot(checked);
}

/** What is sent; null while the number, a name, an hour, the scan or a field of a decision is missing. */
function inputOf(view: MeetingView, head: Head, items: ReturnType<typeof itemsOf>) {
  const number = /^[1-9]\d{0,3}$/u.test(head.number.trim()) ? Number(head.number) : null;
  const { presiding, secretary, scan, startsAt, endsAt } = head;
  const named = presiding !== null && secretary !== null && scan !== null;
  if (!named || number === null || items === null || !ClockTime.safeParse(startsAt).success) return null;
  return {
    meetingId: view.id,
    version: view.version,
    presidingId: presiding.id,
    secretaryId: secretary.id,
    people: head.coming.map(attendanceOf),
    startsAt,
    endsAt: ClockTime.safeParse(endsAt).success ? endsAt : null,
    items,
    number,
    fileId: scan.fileId,
    originalAt: head.originalAt.trim() === '' ? null : head.originalAt,
  };
}
