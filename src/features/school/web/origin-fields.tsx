import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_estimate,
  school_web_order_number,
  school_web_order_of,
  school_web_order_on,
  school_web_source,
  school_web_source_hint,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { longDay } from '#ui/long-day.ts';
import { shippedSourceOf } from '../rules/shipped-sources.ts';
import { named } from './named.ts';

export type Origin = {
  readonly source: string;
  readonly orderNumber: string | null;
  readonly orderOn: PlainDate | null;
  readonly estimate: boolean;
};

export const noOrigin: Origin = { source: '', orderNumber: null, orderOn: null, estimate: false };

type Props = {
  readonly value: Origin;
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (part: Partial<Origin>) => void;
};

/** Where a date comes from: body, number and day of its order; preliminary until an order confirms it. */
export const OriginFields = ({ value, errorOf, onChange }: Props) => (
  <>
    <TextInput
      label={school_web_source()}
      description={school_web_source_hint()}
      required
      value={value.source}
      error={errorOf('source')}
      onChange={(event) => onChange({ source: event.currentTarget.value })}
    />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput
        label={school_web_order_number()}
        maxLength={40}
        value={value.orderNumber ?? ''}
        error={errorOf('orderNumber')}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          onChange({ orderNumber: typed === '' ? null : typed });
        }}
      />
      <DayInput
        label={school_web_order_on()}
        value={value.orderOn}
        error={errorOf('orderOn')}
        onChange={(orderOn) => onChange({ orderOn })}
      />
    </SimpleGrid>
    <Checkbox
      label={school_web_estimate()}
      checked={value.estimate}
      onChange={(event) => onChange({ estimate: event.currentTarget.checked })}
    />
  </>
);

/** «Ministry, No. 302 of 20 July 2026»; call while rendering. */
export function originWords({ source, orderNumber, orderOn }: Origin): string {
  const on = orderOn === null ? null : longDay(orderOn);
  const order =
    orderNumber === null ? on : on === null ? orderNumber : school_web_order_of({ number: orderNumber, on });
  const shipped = shippedSourceOf(source);
  const from = shipped === null ? source : named(shipped);
  return order === null ? from : `${from}, ${order}`;
}
