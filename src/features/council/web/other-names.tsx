import { Checkbox, Stack } from '@mantine/core';
import { council_web_name_confirm, council_web_names_text, council_web_names_title } from '#messages';
import { Icon } from '#ui/icon.tsx';

type OtherNamesProps = {
  readonly names: readonly string[];
  readonly confirmed: readonly string[];
  readonly onChange: (confirmed: readonly string[]) => void;
};

/** Names of other children in the text, each to be confirmed. */
export const OtherNames = ({ names, confirmed, onChange }: OtherNamesProps) => (
  <div className="cn-names">
    <p>
      <Icon name="alert" size={16} /> <b>{council_web_names_title()}</b>
    </p>
    <p className="tk-small tk-dim">{council_web_names_text()}</p>
    <Stack gap="xs" mt="xs">
      {names.map((name) => (
        <Checkbox
          key={name}
          label={council_web_name_confirm({ name })}
          checked={confirmed.includes(name)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...confirmed, name] : confirmed.filter((one) => one !== name))
          }
        />
      ))}
    </Stack>
  </div>
);
