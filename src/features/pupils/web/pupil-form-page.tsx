import '#features/school/web/school.css';
import { Button, Select, SimpleGrid, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { WithReader } from '#features/access/web/with-reader.tsx';
import { keyedRows } from '#features/school/web/keyed-rows.ts';
import { tellDone } from '#features/school/web/tell-done.ts';
import { orNull, useFields } from '#features/school/web/use-fields.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  pupils_web_add,
  pupils_web_add_lede,
  pupils_web_added,
  pupils_web_back,
  pupils_web_back_to_pupil,
  pupils_web_came_from,
  pupils_web_came_from_hint,
  pupils_web_class,
  pupils_web_edit,
  pupils_web_enrolled_on,
  pupils_web_guardian_add,
  pupils_web_guardian_later,
  pupils_web_guardian_n,
  pupils_web_guardians,
  pupils_web_no_classes,
  pupils_web_remove,
  pupils_web_save,
  pupils_web_saved,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { Page } from '#ui/page.tsx';
import { add, page, save } from '../contract.ts';
import { emptyGuardian, guardianInput, type GuardianDraft } from './guardian-draft.ts';
import { GuardianFields } from './guardian-fields.tsx';
import { emptyPupil, pupilDraft, pupilInput, type PupilDraft } from './pupil-draft.ts';
import { PupilFields } from './pupil-fields.tsx';
import { useClassOptions } from './use-class-options.ts';

/** A new pupil: card, class, guardians. */
export function NewPupilPage() {
  return (
    <Page
      title={pupils_web_add()}
      lede={pupils_web_add_lede()}
      back={
        <Link className="tk-quiet-link" to="/pupils">
          {pupils_web_back()}
        </Link>
      }
    >
      <WithReader>{({ today }) => <NewPupilForm today={today} />}</WithReader>
    </Page>
  );
}

type NewPupil = PupilDraft & {
  readonly classId: string | null;
  readonly enrolledOn: PlainDate | null;
  readonly cameFrom: string;
  readonly guardians: readonly GuardianDraft[];
};

function NewPupilForm({ today }: { readonly today: PlainDate }) {
  const navigate = useNavigate();
  const deed = usePerform(add, {
    onDone: ({ pupilId }) => {
      tellDone(pupils_web_added());
      void navigate({ to: `/pupils/${pupilId}` });
    },
  });
  const start: NewPupil = { ...emptyPupil, classId: null, enrolledOn: today, cameFrom: '', guardians: [] };
  const { values, set, errorOf, check } = useFields(start, deed.failure);
  const submit = (): void => {
    const guardians = values.guardians.map(guardianInput);
    const input = check(add.input, {
      ...pupilInput(values),
      classId: values.classId ?? '',
      enrolledOn: values.enrolledOn,
      cameFrom: orNull(values.cameFrom),
      guardians,
    });
    if (input !== null) void deed.run(input);
  };
  return (
    <Form className="tk-form" style={{ marginTop: 20 }} onSend={submit}>
      <div className="tk-panel tk-form">
        <PupilFields value={values} onChange={set} errorOf={errorOf} today={today} />
        <ClassAndDay values={values} set={set} errorOf={errorOf} />
        <TextInput
          label={pupils_web_came_from()}
          description={pupils_web_came_from_hint()}
          maxLength={300}
          value={values.cameFrom}
          error={errorOf('cameFrom')}
          onChange={(event) => set({ cameFrom: event.currentTarget.value })}
        />
      </div>
      <Guardians
        value={values.guardians}
        language={values.language}
        errorOf={errorOf}
        onChange={(guardians) => set({ guardians })}
      />
      <FailureNote failure={deed.failure} />
      <div className="tk-form-end">
        <Button type="submit" loading={deed.running}>
          {pupils_web_add()}
        </Button>
      </div>
    </Form>
  );
}

type ClassAndDayProps = {
  readonly values: NewPupil;
  readonly set: (part: Partial<NewPupil>) => void;
  readonly errorOf: (path: string) => string | undefined;
};

function ClassAndDay({ values, set, errorOf }: ClassAndDayProps) {
  const options = useClassOptions();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <Select
        label={pupils_web_class()}
        description={options.length === 0 ? pupils_web_no_classes() : undefined}
        required
        searchable
        data={[...options]}
        value={values.classId}
        error={errorOf('classId')}
        onChange={(classId) => set({ classId })}
      />
      <DayInput
        label={pupils_web_enrolled_on()}
        required
        value={values.enrolledOn}
        error={errorOf('enrolledOn')}
        onChange={(enrolledOn) => set({ enrolledOn })}
      />
    </SimpleGrid>
  );
}

type GuardiansProps = {
  readonly value: readonly GuardianDraft[];
  readonly language: 'kk' | 'ru';
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (guardians: readonly GuardianDraft[]) => void;
};

function Guardians({ value, language, errorOf, onChange }: GuardiansProps) {
  return (
    <div className="tk-form-part">
      <h2>{pupils_web_guardians()}</h2>
      {value.length === 0 ? <p className="tk-dim">{pupils_web_guardian_later()}</p> : null}
      {keyedRows(value).map(({ key, place, row: guardian }) => (
        <div key={key} className="tk-panel tk-form" role="group" aria-label={pupils_web_guardian_n({ n: place + 1 })}>
          <GuardianFields
            value={guardian}
            at={`guardians.${place}.`}
            errorOf={errorOf}
            onChange={(part) => onChange(value.map((one, at) => (at === place ? { ...one, ...part } : one)))}
          />
          <div>
            <Button variant="subtle" onClick={() => onChange(value.filter((_, at) => at !== place))}>
              {pupils_web_remove()}
            </Button>
          </div>
        </div>
      ))}
      {value.length >= 6 ? null : (
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => onChange([...value, emptyGuardian(value.length === 0, language)])}
          >
            {pupils_web_guardian_add()}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Corrections of a pupil's card. */
export function EditPupilPage() {
  const { pupilId = '' }: { readonly pupilId?: string } = useParams({ strict: false });
  const ask = useAsk(page, { pupilId });
  return (
    <Page
      title={pupils_web_edit()}
      lede={ask.data?.shortName}
      back={
        <Link className="tk-quiet-link" to={`/pupils/${pupilId}`}>
          {pupils_web_back_to_pupil()}
        </Link>
      }
    >
      <Answered ask={ask} lines={8}>
        {(stored) => (
          <WithReader>{({ today }) => <EditPupilForm key={stored.version} stored={stored} today={today} />}</WithReader>
        )}
      </Answered>
    </Page>
  );
}

function EditPupilForm({ stored, today }: { readonly stored: OutputOf<typeof page>; readonly today: PlainDate }) {
  const navigate = useNavigate();
  const deed = usePerform(save, {
    onDone: () => {
      tellDone(pupils_web_saved());
      void navigate({ to: `/pupils/${stored.id}` });
    },
  });
  const { values, set, errorOf, check } = useFields(pupilDraft(stored), deed.failure);
  const submit = (): void => {
    const input = check(save.input, { ...pupilInput(values), pupilId: stored.id, version: stored.version });
    if (input !== null) void deed.run(input);
  };
  return (
    <Form className="tk-panel tk-form" style={{ marginTop: 20 }} onSend={submit}>
      <PupilFields value={values} onChange={set} errorOf={errorOf} today={today} />
      <FailureNote failure={deed.failure} />
      <div className="tk-form-end">
        <Button type="submit" loading={deed.running}>
          {pupils_web_save()}
        </Button>
      </div>
    </Form>
  );
}
