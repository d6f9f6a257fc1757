import { Button, TextInput } from '@mantine/core';
import { PersonPick } from '#features/cases/web/person-pick.tsx';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  records_web_another_scan,
  records_web_held_on,
  records_web_original_at,
  records_web_original_hint,
  records_web_presiding,
  records_web_protocol_number,
  records_web_scan,
  records_web_scan_there,
  records_web_secretary,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import type { PaperDraft } from './paper-case-draft.ts';

export type PaperFieldsProps = {
  readonly value: PaperDraft;
  readonly today: PlainDate;
  readonly onChange: (change: Partial<PaperDraft>) => void;
};

/** What a signed protocol says of itself: number and day are asked, the rest as far as it is known (clause 13). */
export const PaperFields = ({ value, today, onChange }: PaperFieldsProps) => (
  <>
    <div className="rc-pair">
      <TextInput
        label={records_web_protocol_number()}
        inputMode="numeric"
        required
        value={value.number}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
      <DayInput
        label={records_web_held_on()}
        required
        max={today}
        value={value.heldOn}
        onChange={(heldOn) => onChange({ heldOn })}
      />
      <PersonPick
        label={records_web_presiding()}
        value={value.presiding}
        onChange={(presiding) => onChange({ presiding })}
      />
      <PersonPick
        label={records_web_secretary()}
        value={value.secretary}
        onChange={(secretary) => onChange({ secretary })}
      />
    </div>
    {value.scan === null ? (
      <FileDrop
        label={records_web_scan()}
        accept="image/*,application/pdf"
        onUploaded={(scan) => onChange({ scan: { fileId: scan.fileId, name: scan.name } })}
      />
    ) : (
      <p className="rc-scan">
        {records_web_scan_there({ name: value.scan.name })}{' '}
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ scan: null })}>
          {records_web_another_scan()}
        </Button>
      </p>
    )}
    <TextInput
      label={records_web_original_at()}
      description={records_web_original_hint()}
      value={value.originalAt}
      onChange={(event) => onChange({ originalAt: event.currentTarget.value })}
    />
  </>
);
