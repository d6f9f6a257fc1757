import { Button } from '@mantine/core';
import { records_web_template_kk, records_web_template_ru } from '#messages';
import { caseListText } from '../rules/case-list-text.ts';
import { templateWorkbook } from './template-workbook.ts';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Empty lists to fill in, as a workbook or as text; the headings are those the door knows. */
export const TemplateLinks = () => (
  <div className="rc-buttons">
    {(['kk', 'ru'] as const).flatMap((language) =>
      (['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={`${language} ${format}`}
          variant={format === 'xlsx' ? 'default' : 'subtle'}
          onClick={() => void download(language, format)}
        >
          {language === 'kk' ? records_web_template_kk({ format }) : records_web_template_ru({ format })}
        </Button>
      )),
    )}
  </div>
);

async function download(language: 'kk' | 'ru', format: 'xlsx' | 'csv'): Promise<void> {
  const body =
    format === 'csv'
      ? new Blob([caseListText(language, [])], { type: 'text/csv;charset=utf-8' })
      : new Blob([new Uint8Array(await templateWorkbook(language))], { type: workbook });
  const address = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = address;
  link.download = `cases-${language}.${format}`;
  link.click();
  URL.revokeObjectURL(address);
}
