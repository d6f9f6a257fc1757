import { Button, Menu } from '@mantine/core';
import { ui_paper_get, ui_paper_kk, ui_paper_no_english, ui_paper_pair, ui_paper_ru } from '#messages';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import { usePapersFirst, type PaperLang } from './papers-first.ts';

type PaperFormat = 'pdf' | 'docx';

export type PaperButtonsProps = {
  /** The name of the paper in its address, e.g. `protocol`. */
  readonly paper: string;
  readonly id: string;
  /** Words of the button: «Хаттама»; «Получить документ» when left out. */
  readonly label?: string;
  readonly langs?: readonly PaperLang[];
  readonly formats?: readonly PaperFormat[];
  readonly disabled?: boolean;
};

const everyLang: readonly PaperLang[] = ['kk', 'ru', 'pair'];
const everyFormat: readonly PaperFormat[] = ['pdf', 'docx'];

/** The address where the server makes the paper. */
const paperAddress = (paper: string, id: string, lang: PaperLang, format: PaperFormat): string =>
  `/api/papers/${paper}?${new URLSearchParams({ id, lang, format }).toString()}`;

/** One button, a menu of language and format; the paper opens in its own window. */
export function PaperButtons(props: PaperButtonsProps) {
  const language = useLanguage();
  const { paper, id, label, langs = everyLang, formats = everyFormat, disabled = false } = props;
  const offered = usePapersFirst(langs);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          disabled={disabled}
          leftSection={<Icon name="file" />}
          rightSection={<Icon name="down" size={15} />}
        >
          {label ?? ui_paper_get()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {language === 'en' ? <Menu.Label maw={260}>{ui_paper_no_english()}</Menu.Label> : null}
        {formats.map((format) => (
          <div key={format} role="group" aria-label={format.toUpperCase()}>
            <Menu.Label>{format.toUpperCase()}</Menu.Label>
            {offered.map((lang) => (
              <Menu.Item
                key={lang}
                component="a"
                href={paperAddress(paper, id, lang, format)}
                target="_blank"
                rel="noopener"
                leftSection={<Icon name={format === 'pdf' ? 'print' : 'edit'} size={16} />}
              >
                {wordOf(lang)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function wordOf(lang: PaperLang): string {
  if (lang === 'pair') return ui_paper_pair();
  return lang === 'kk' ? ui_paper_kk() : ui_paper_ru();
}
