import { Button } from '@mantine/core';
import { records_web_template_kk, records_web_template_ru } from '#messages';
import { templateHeadings } from '../rules/case-fields.ts';

/** Empty lists to fill in: one line of headings, as spreadsheets here open it. */
export const TemplateLinks = () => (
  <div className="rc-buttons">
    <Button variant="default" onClick={() => download('kk')}>
      {records_web_template_kk()}
    </Button>
    <Button variant="default" onClick={() => download('ru')}>
      {records_web_template_ru()}
    </Button>
  </div>
);

function download(language: 'kk' | 'ru'): void {
  const text = `\uFEFF${templateHeadings(language).join(';')}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `cases-${language}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
