import type { Block, Letter, Run, Runs, Table } from '../../rules/letter.ts';
import { originalMark } from '../../rules/text-runs.ts';

type Changed = ReadonlySet<string>;

/** Parts of a letter have no name but their place, and never change it. */
const placed = <T,>(items: readonly T[]): readonly { readonly id: string; readonly item: T }[] =>
  items.map((item, at) => ({ id: String(at), item }));

/** A letter on the screen as its paper reads: the same blocks, without the looks of print. `changed` sentences are marked. */
export function LetterView({ letter, changed }: { readonly letter: Letter; readonly changed: Changed }) {
  const { letterhead, numberAndDate, blocks, language } = letter;
  return (
    <div className="tk-sheet-frame">
      <article className="tk-sheet" lang={language} tabIndex={0} aria-label={letter.title}>
        {letterhead === null ? null : (
          <header className="tk-sheet-head">
            <b lang="kk">{letterhead.kk}</b>
            <b lang="ru">{letterhead.ru}</b>
          </header>
        )}
        {numberAndDate === undefined ? null : (
          <div className="tk-sheet-line">
            <span>{shown(numberAndDate.date, changed)}</span>
            <span>{shown(numberAndDate.number, changed)}</span>
          </div>
        )}
        {placed(blocks).map(({ id, item: block }) => (
          <BlockView key={id} block={block} changed={changed} />
        ))}
      </article>
    </div>
  );
}

type Of<K extends Block['kind']> = { readonly block: Extract<Block, { kind: K }>; readonly changed: Changed };

function BlockView({ block, changed }: { readonly block: Block; readonly changed: Changed }) {
  if ('runs' in block) return <LineView block={block} changed={changed} />;
  switch (block.kind) {
    case 'numbered':
      return <ListView block={block} changed={changed} />;
    case 'table':
      return <TableView table={block} changed={changed} />;
    case 'fields':
      return <FieldsView block={block} changed={changed} />;
    case 'signatures':
      return <SignaturesView block={block} changed={changed} />;
    case 'columns':
    case 'qr':
    case 'space':
      return null;
  }
}

function LineView({ block, changed }: Of<'heading' | 'paragraph' | 'note'>) {
  const inside = shown(block.runs, changed);
  if (block.kind === 'heading') return <p className={`tk-sheet-h${block.level}`}>{inside}</p>;
  if (block.kind === 'note') return <p className="tk-sheet-note">{inside}</p>;
  return <p style={{ textAlign: block.align === 'justify' ? 'left' : block.align }}>{inside}</p>;
}

const ListView = ({ block, changed }: Of<'numbered'>) => (
  <ol start={block.start ?? 1}>
    {placed(block.items).map(({ id, item }) => (
      <li key={id}>{shown(item, changed)}</li>
    ))}
  </ol>
);

const FieldsView = ({ block, changed }: Of<'fields'>) => (
  <dl>
    {placed(block.rows).map(({ id, item: row }) => (
      <div key={id}>
        <dt>{marked(row.label, row.label, changed)}</dt>
        <dd>{shown(row.runs, changed)}</dd>
      </div>
    ))}
  </dl>
);

const SignaturesView = ({ block, changed }: Of<'signatures'>) => (
  <ul className="tk-sheet-signed">
    {placed(block.rows).map(({ id, item: row }) => (
      <li key={id}>
        <span>{marked(row.post, row.post, changed)}</span>
        <span>____________</span>
        <span>{row.name}</span>
      </li>
    ))}
  </ul>
);

const TableView = ({ table, changed }: { readonly table: Table; readonly changed: Changed }) => (
  <table>
    <thead>
      <tr>
        {placed(table.head).map(({ id, item: cell }) => (
          <th key={id} scope="col">
            {shown(cell, changed)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {placed(table.rows).map(({ id: line, item: row }) => (
        <tr key={line}>
          {placed(row).map(({ id, item: cell }) => (
            <td key={id}>{shown(cell, changed)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const shown = (runs: Runs, changed: Changed) =>
  placed(runs).map(({ id, item }) => <RunView key={id} run={item} changed={changed} />);

function RunView({ run, changed }: { readonly run: Run; readonly changed: Changed }) {
  if ('blank' in run) return <>{'_'.repeat(run.blank)}</>;
  const text = run.original === undefined ? run.text : `${run.text} ${originalMark(run.original)}`;
  const inside = marked(text, run.said?.sentence ?? text, changed);
  return run.bold === true ? <b>{inside}</b> : run.italic === true ? <i>{inside}</i> : <>{inside}</>;
}

/** Marked where the sentence is one the school says in its own words, alone or before a colon. */
const marked = (text: string, sentence: string, changed: Changed) =>
  changed.has(sentence.trimEnd()) || changed.has(sentence.split(':')[0] ?? '') ? <mark>{text}</mark> : text;
