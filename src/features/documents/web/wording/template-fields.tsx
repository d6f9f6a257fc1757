import { Table } from '@mantine/core';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import {
  documents_field_column,
  documents_fields_example,
  documents_fields_meaning,
  documents_fields_tag,
  documents_fields_text,
  documents_fields_title,
} from '#messages';
import { say } from '#ui/say.ts';
import type { Look } from '../../rules/wording/wording-contract.ts';

type Field = Look['fields'][number];
type Props = { readonly fields: readonly Field[]; readonly language: PaperLanguage };

/** What a template may hold: field, meaning, example from the sample; what stands in a list, under it. */
export const TemplateFields = ({ fields, language }: Props) => (
  <details className="tk-fields">
    <summary>{documents_fields_title()}</summary>
    <p className="tk-small tk-dim">{documents_fields_text()}</p>
    <Table.ScrollContainer minWidth={280}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{documents_fields_tag()}</Table.Th>
            <Table.Th>{documents_fields_meaning()}</Table.Th>
            <Table.Th>{documents_fields_example()}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={`${field.within ?? ''} ${field.tag}`}>
              <Table.Td className={field.within === null ? '' : 'tk-field-within'}>
                <code>{tagsOf(field)}</code>
              </Table.Td>
              <Table.Td>{meaningOf(field, language)}</Table.Td>
              <Table.Td lang={language}>{field.example[language]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  </details>
);

const tagsOf = ({ tag, kind }: Field): string => (kind === 'list' ? `{#${tag}} … {/${tag}}` : `{${tag}}`);

/** The label or heading of the form in the language of the paper, or what every paper has, in words. */
function meaningOf({ tag, label }: Field, language: PaperLanguage): string {
  if (label === null) return say(`documents_field_${tag}`, {}, documents_field_column());
  const under = (['text', 'list', 'rows'] as const).find((kind) =>
    tag.endsWith(kind.charAt(0).toUpperCase() + kind.slice(1)),
  );
  return under === undefined ? label[language] : say(`documents_field_under_${under}`, { label: label[language] });
}
