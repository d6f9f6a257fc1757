import { SegmentedControl, TextInput } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  council_web_day_missing,
  council_web_ends_by,
  council_web_ends_by_hint,
  council_web_format,
  council_web_held_on,
  council_web_link,
  council_web_link_hint,
  council_web_place,
  council_web_place_example,
  council_web_starts_at,
  council_web_time_missing,
  invalid_meeting_link,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { TextInTwo } from '#ui/text-in-two.tsx';
import { checkWhere } from '../rules/check-where.ts';
import { MeetingLink } from '../rules/meeting-link.ts';
import { ClockTime, MeetingFormat } from '../rules/meeting-view.ts';
import { formatWord } from './council-words.ts';
import { whyNot } from './why-not.ts';

export type Place = {
  readonly heldOn: PlainDate | null;
  readonly startsAt: string;
  readonly place: Text;
  readonly format: MeetingFormat;
  /** As they are typed: empty while there is none. */
  readonly link: string;
  readonly endsBy: string;
};

export type PlaceFieldsProps = {
  readonly value: Place;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (some: Partial<Place>) => void;
};

/** Day, time, place and format of a meeting. */
export function PlaceFields({ value, errors, onChange }: PlaceFieldsProps) {
  return (
    <>
      <HourFields value={value} errors={errors} onChange={onChange} />
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
        required={value.format !== 'remote'}
        minRows={1}
        placeholder={council_web_place_example()}
        value={value.place}
        error={errors['place']}
        onChange={(place) => onChange({ place })}
      />
      {value.format === 'in-person' ? null : <LinkField value={value} errors={errors} onChange={onChange} />}
    </>
  );
}

const HourFields = ({ value, errors, onChange }: PlaceFieldsProps) => (
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
    <TextInput
      label={council_web_ends_by()}
      description={council_web_ends_by_hint()}
      placeholder="16:30"
      inputMode="numeric"
      maxLength={5}
      value={value.endsBy}
      error={errors['endsBy']}
      onChange={(event) => onChange({ endsBy: event.currentTarget.value })}
    />
  </div>
);

const LinkField = ({ value, errors, onChange }: PlaceFieldsProps) => (
  <TextInput
    label={council_web_link()}
    description={council_web_link_hint()}
    type="url"
    placeholder="https://"
    value={value.link}
    error={errors['link']}
    onChange={(event) => onChange({ link: event.currentTarget.value })}
  />
);

/** Where it is held, as the deeds take it. */
export const whereOf = ({ place, format, link, endsBy }: Place) => ({
  place: place.text.trim() === '' ? null : place,
  format,
  link: format === 'in-person' || link.trim() === '' ? null : link.trim(),
  endsBy: endsBy === '' ? null : endsBy,
});

/** What of it is still missing, in words. */
export function missingOfPlace(value: Place): string | null {
  if (value.heldOn === null) return council_web_day_missing();
  if (!isHour(value.startsAt) || (value.endsBy !== '' && !isHour(value.endsBy))) return council_web_time_missing();
  const { link, ...where } = whereOf(value);
  if (link !== null && !MeetingLink.safeParse(link).success) return invalid_meeting_link();
  return whyNot(checkWhere({ ...where, link, startsAt: value.startsAt }));
}

const isHour = (typed: string): boolean => ClockTime.safeParse(typed).success;
