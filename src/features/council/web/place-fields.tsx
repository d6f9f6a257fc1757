import { SegmentedControl, TextInput } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  council_web_day_missing,
  council_web_format,
  council_web_held_on,
  council_web_place,
  council_web_place_example,
  council_web_place_missing,
  council_web_starts_at,
  council_web_time_missing,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { TextInTwo } from '#ui/text-in-two.tsx';
import { ClockTime, MeetingFormat } from '../rules/meeting-view.ts';
import { formatWord } from './council-words.ts';

export type Place = {
  readonly heldOn: PlainDate | null;
  readonly startsAt: string;
  readonly place: Text;
  readonly format: MeetingFormat;
};

export type PlaceFieldsProps = {
  readonly value: Place;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (
    some: Partial<{ heldOn: PlainDate | null; startsAt: string; place: Text; format: MeetingFormat }>,
  ) => void;
};

/** Day, time, place and format of a meeting. */
export function PlaceFields({ value, errors, onChange }: PlaceFieldsProps) {
  return (
    <>
      <div className="cn-fields">
        <DayInput
          label={council_web_held_on()}
          required
          value={value.heldOn}
          error={errors['heldOn']}
          onChange={(heldOn) => onChange({ heldOn })}
        />
        <TextInput
          label={council_web_starts_at()}
          required
          placeholder="15:00"
          inputMode="numeric"
          maxLength={5}
          value={value.startsAt}
          error={errors['startsAt']}
          onChange={(event) => onChange({ startsAt: event.currentTarget.value })}
        />
      </div>
      <div>
        <div className="tk-label">{council_web_format()}</div>
        <SegmentedControl
          aria-label={council_web_format()}
          value={value.format}
          onChange={(chosen) => onChange({ format: MeetingFormat.parse(chosen) })}
          data={MeetingFormat.options.map((format) => ({ value: format, label: formatWord(format) }))}
        />
      </div>
      <TextInTwo
        label={council_web_place()}
        required
        minRows={1}
        placeholder={council_web_place_example()}
        value={value.place}
        error={errors['place']}
        onChange={(place) => onChange({ place })}
      />
    </>
  );
}

/** What of it is still missing, in words. */
export function missingOfPlace(value: Place): string | null {
  if (value.heldOn === null) return council_web_day_missing();
  if (!ClockTime.safeParse(value.startsAt).success) return council_web_time_missing();
  return value.place.text.trim() === '' ? council_web_place_missing() : null;
}
