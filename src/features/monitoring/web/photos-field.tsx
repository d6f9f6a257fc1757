import { Button, Checkbox } from '@mantine/core';
import { useEffect, useId, useMemo, useRef } from 'react';
import {
  monitoring_photo_add,
  monitoring_photo_alt,
  monitoring_photo_consent,
  monitoring_photo_consent_hint,
  monitoring_photo_drop,
  monitoring_photos,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { randomId } from '#ui/random-id.ts';
import { smallPhoto } from './small-photo.ts';

const most = 10;

export type Photo = { readonly id: string; readonly blob: Blob };

type Props = {
  readonly consent: boolean;
  readonly onConsent: (given: boolean) => void;
  readonly photos: readonly Photo[];
  readonly onPhotos: (photos: readonly Photo[]) => void;
};

/** Photos only with the parents' consent; taking it back takes the photos away. */
export function PhotosField({ consent, onConsent, photos, onPhotos }: Props) {
  const label = useId();
  const give = (given: boolean): void => {
    onConsent(given);
    if (!given) onPhotos([]);
  };
  return (
    <div className="mo-photos">
      <Checkbox
        label={monitoring_photo_consent()}
        description={monitoring_photo_consent_hint()}
        checked={consent}
        onChange={(event) => give(event.currentTarget.checked)}
      />
      <div id={label} className="tk-label">
        {monitoring_photos()}
      </div>
      <div className="mo-tools">
        {photos.map(({ id, blob }, at) => (
          <Shown key={id} blob={blob} n={at + 1} onDrop={() => onPhotos(photos.filter((one) => one.id !== id))} />
        ))}
      </div>
      <AddPhotos
        labelledBy={label}
        disabled={!consent || photos.length >= most}
        onAdd={(added) => onPhotos([...photos, ...added].slice(0, most))}
      />
    </div>
  );
}

type AddProps = {
  readonly labelledBy: string;
  readonly disabled: boolean;
  readonly onAdd: (photos: readonly Photo[]) => void;
};

function AddPhotos({ labelledBy, disabled, onAdd }: AddProps) {
  const input = useRef<HTMLInputElement>(null);
  const add = async (files: readonly File[]): Promise<void> => {
    const drawn: Photo[] = [];
    for (const file of files) drawn.push({ id: randomId(), blob: await smallPhoto(file) });
    onAdd(drawn);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="plus" />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {monitoring_photo_add()}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png"
        aria-labelledby={labelledBy}
        onChange={(event) => {
          void add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function Shown({ blob, n, onDrop }: { readonly blob: Blob; readonly n: number; readonly onDrop: () => void }) {
  const address = useMemo(() => URL.createObjectURL(blob), [blob]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <figure className="mo-photo">
      <img src={address} alt={monitoring_photo_alt({ n })} />
      <Button size="compact-sm" variant="subtle" onClick={onDrop}>
        {monitoring_photo_drop({ n })}
      </Button>
    </figure>
  );
}
