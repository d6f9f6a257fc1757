import { Table } from '@mantine/core';
import { pluralOf } from '#kernel/pure/plural.ts';
import { procedure_web_fault_what, procedure_web_fault_where, procedure_web_whole_file } from '#messages';
import { wordsOfFacts } from '#ui/api/words-of-facts.ts';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import type { PackFault } from '../rules/pack-fault.ts';

/** Every error of a file by its place in it, in the reader's language. */
export function PackFaults({ faults }: { readonly faults: readonly PackFault[] }) {
  const n = faults.length;
  return (
    <>
      <p role="alert" style={{ marginBottom: 12 }}>
        {say(`procedure_web_faults_${pluralOf(n, getLanguage())}`, { n })}
      </p>
      <div className="tk-table-scroll">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{procedure_web_fault_where()}</Table.Th>
              <Table.Th scope="col">{procedure_web_fault_what()}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map(({ path, reason, facts }) => (
              <Table.Tr key={`${path} ${reason} ${String(facts['code'])}`}>
                <Table.Td>{path === '' ? procedure_web_whole_file() : <code>{path}</code>}</Table.Td>
                <Table.Td>{say(`procedure_fault_${reason}`, wordsOfFacts(facts))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
