import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ui_nothing_found, ui_pick_placeholder } from '#messages';
import { useLanguage } from './language.ts';

export type PickOption = {
  readonly id: string;
  readonly label: string;
  /** Class, post: what tells two namesakes apart. */
  readonly detail?: string;
};

export type PickProps = {
  readonly label: ReactNode;
  readonly options: readonly PickOption[];
  readonly value: PickOption | null;
  readonly onChange: (option: PickOption | null) => void;
  /** Given when the options come from the server: called with what is typed. Otherwise the options are filtered here. */
  readonly onSearch?: (typed: string) => void;
  readonly loading?: boolean;
  readonly placeholder?: string;
  readonly nothing?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
};

/** Chooses one of many by typing a part of the name. */
export function Pick(props: PickProps) {
  useLanguage();
  const { value, options, onChange, onSearch, loading = false } = props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const shown = onSearch === undefined ? matching(options, typed ?? '') : options;

  const type = (text: string): void => {
    setTyped(text);
    onSearch?.(text);
    if (value !== null) onChange(null);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  const choose = (id: string): void => {
    onChange(options.find((option) => option.id === id) ?? null);
    setTyped(null);
    combobox.closeDropdown();
  };
  const leave = (): void => {
    combobox.closeDropdown();
    setTyped(null);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          {...fieldOf(props)}
          autoComplete="off"
          value={typed ?? value?.label ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          rightSection={loading ? <Loader size={16} /> : null}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Options shown={shown} chosen={value} empty={loading ? null : (props.nothing ?? ui_nothing_found())} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

const fieldOf = ({ label, description, error, placeholder, required = false, disabled = false }: PickProps) => ({
  label,
  description,
  error,
  required,
  disabled,
  placeholder: placeholder ?? ui_pick_placeholder(),
});

type OptionsProps = {
  readonly shown: readonly PickOption[];
  readonly chosen: PickOption | null;
  readonly empty: string | null;
};

function Options({ shown, chosen, empty }: OptionsProps) {
  return (
    <Combobox.Options mah={280} className="tk-pick-options">
      {shown.map((option) => (
        <Combobox.Option key={option.id} value={option.id} active={option.id === chosen?.id}>
          <span>{option.label}</span>
          {option.detail === undefined ? null : <span className="tk-small tk-dim"> · {option.detail}</span>}
        </Combobox.Option>
      ))}
      {shown.length === 0 && empty !== null ? <Combobox.Empty>{empty}</Combobox.Empty> : null}
    </Combobox.Options>
  );
}

const most = 50;

function matching(options: readonly PickOption[], typed: string): readonly PickOption[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return options
    .filter((option) => `${option.label} ${option.detail ?? ''}`.toLocaleLowerCase().includes(wanted))
    .slice(0, most);
}
