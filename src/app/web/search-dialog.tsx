import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { app_search, app_search_go, app_search_label, ui_nothing_found } from '#messages';
import { Icon, type IconName } from '#ui/icon.tsx';
import type { NavItem } from './navigation.ts';

export type SearchHit = {
  readonly to: string;
  readonly icon: IconName;
  readonly label: string;
  readonly detail?: string;
};

export type SearchDialogProps = {
  readonly sections: readonly NavItem[];
  readonly onClose: () => void;
  /** What the school's search found for the typed words; the sections stand below it. */
  readonly hits?: readonly SearchHit[];
  readonly onType?: (typed: string) => void;
};

const noHits: readonly SearchHit[] = [];

/** One box for everything: type, arrow down, Enter. */
export function SearchDialog({ sections, onClose, hits = noHits, onType }: SearchDialogProps) {
  const navigate = useNavigate();
  const combobox = useCombobox({ defaultOpened: true });
  const [typed, setTyped] = useState('');
  const found = sections.filter((item) => item.word().toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));

  const go = (to: string): void => {
    onClose();
    void navigate({ to });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size="lg"
      aria-label={app_search_label()}
    >
      <Combobox store={combobox} onOptionSubmit={go}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            size="md"
            variant="unstyled"
            aria-label={app_search_label()}
            placeholder={app_search()}
            leftSection={<Icon name="search" />}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              onType?.(event.currentTarget.value);
              combobox.selectFirstOption();
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options mah="50vh" className="tk-pick-options">
          {hits.map(hitOption)}
          <Combobox.Group label={app_search_go()}>
            {found.map((item) => hitOption({ to: item.to, icon: item.icon, label: item.word() }))}
          </Combobox.Group>
          {found.length + hits.length === 0 ? <Combobox.Empty>{ui_nothing_found()}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}

const hitOption = ({ to, icon, label, detail }: SearchHit) => (
  <Combobox.Option key={to} value={to} className="tk-search-hit">
    <Icon name={icon} /> {label}
    {detail === undefined ? null : <span className="tk-small tk-dim">{detail}</span>}
  </Combobox.Option>
);
