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
          label={props.label}
          description={props.description}
          error={props.error}
          {...(props.required === undefined ? {} : { required: props.required })}
          {...(props.disabled === undefined ? {} : { disabled: props.disabled })}
          placeholder={props.placeholder ?? ui_pick_placeholder()}
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
        <Combobox.Options mah={280} className="tk-pick-options">
          {shown.map((option) => (
            <Combobox.Option key={option.id} value={option.id} active={option.id === value?.id}>
              <span>{option.label}</span>
              {option.detail === undefined ? null : <span className="tk-small tk-dim"> · {option.detail}</span>}
            </Combobox.Option>
          ))}
          {shown.length === 0 && !loading ? <Combobox.Empty>{props.nothing ?? ui_nothing_found()}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const most = 50;

function matching(options: readonly PickOption[], typed: string): readonly PickOption[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return options
    .filter((option) => `${option.label} ${option.detail ?? ''}`.toLocaleLowerCase().includes(wanted))
    .slice(0, most);
}
