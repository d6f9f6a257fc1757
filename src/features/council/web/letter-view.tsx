import { Fragment, type ReactNode } from 'react';
import type { Block, Letter, Run, Runs } from '#features/documents/rules/letter.ts';

/** A paper on the screen: the same letter that is printed, block by block. */
export function LetterView({ letter }: { readonly letter: Letter }) {
  return (
    <article className="cn-letter" lang={letter.language === 'pair' ? 'kk' : letter.language}>
      {letter.letterhead === null ? null : (
        <header className="cn-letterhead">
          <span lang="kk">{letter.letterhead.kk}</span>
          <span lang="ru">{letter.letterhead.ru}</span>
        </header>
      )}
      {letter.numberAndDate === undefined ? null : (
        <p className="cn-letter-numbers">
          <span>
            <RunsView runs={letter.numberAndDate.date} />
          </span>
          <span>
            <RunsView runs={letter.numberAndDate.number} />
          </span>
        </p>
      )}
      <Blocks blocks={letter.blocks} />
    </article>
  );
}

/** Blocks have no ids: a letter is made anew each time. */
function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  // oxlint-disable-next-line react/no-array-index-key
  return blocks.map((block, place) => <BlockView key={place} block={block} />);
}

type Of<K extends Block['kind']> = { readonly block: Extract<Block, { kind: K }> };

const parts: { readonly [K in Block['kind']]: (props: Of<K>) => ReactNode } = {
  heading: ({ block }) => (
    <p
      className={`cn-letter-h${block.level}`}
      style={{ textAlign: block.align ?? 'left' }}
      role="heading"
      aria-level={block.level + 2}
    >
      <RunsView runs={block.runs} />
    </p>
  ),
  paragraph: ({ block }) => (
    <p
      style={{
        textAlign: block.align === 'justify' ? 'left' : (block.align ?? 'left'),
        textIndent: block.indent === true ? '1.5em' : 0,
      }}
    >
      <RunsView runs={block.runs} />
    </p>
  ),
  numbered: ({ block }) => (
    <ol start={block.start ?? 1}>
      {block.items.map((runs, place) => (
        <li key={keyOf(runs, place)}>
          <RunsView runs={runs} />
        </li>
      ))}
    </ol>
  ),
  table: TableView,
  fields: ({ block }) => (
    <dl className="cn-letter-fields">
      {block.rows.map((row) => (
        <Fragment key={row.label}>
          <dt>{row.label}</dt>
          <dd>
            <RunsView runs={row.runs} />
          </dd>
        </Fragment>
      ))}
    </dl>
  ),
  signatures: ({ block }) => (
    <div className="cn-letter-signatures">
      {block.rows.map((row) => (
        <p key={`${row.post} ${row.name}`}>
          <span>{row.post}</span>
          <span className="cn-letter-line" />
          <span>{row.name}</span>
        </p>
      ))}
    </div>
  ),
  note: ({ block }) => (
    <p className="cn-letter-note">
      <RunsView runs={block.runs} />
    </p>
  ),
  columns: ({ block }) => (
    <div className="cn-letter-pair">
      <div lang="kk">
        <Blocks blocks={block.left} />
      </div>
      <div lang="ru">
        <Blocks blocks={block.right} />
      </div>
    </div>
  ),
  qr: ({ block }) => <p className="cn-letter-h2">{block.text}</p>,
  space: () => <br />,
};

/** The part of its kind; the table names one for each, so the pair always fits. */
function BlockView({ block }: { readonly block: Block }) {
  return partFor(block.kind)({ block });
}

const partFor =
  <K extends Block['kind']>(kind: K): ((props: { readonly block: Block }) => ReactNode) =>
  (props) => {
    const part = parts[kind];
    return isOf(kind, props.block) ? part({ block: props.block }) : null;
  };

const isOf = <K extends Block['kind']>(kind: K, block: Block): block is Extract<Block, { kind: K }> =>
  block.kind === kind;

function TableView({ block }: Of<'table'>) {
  return (
    <div className="tk-table-scroll">
      <table className="cn-letter-table">
        <thead>
          <tr>
            {block.head.map((runs, place) => (
              <th key={keyOf(runs, place)} scope="col">
                <RunsView runs={runs} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={keyOf(row.flat(), at)}>
              {row.map((runs, place) => (
                <td key={keyOf(runs, place)}>
                  <RunsView runs={runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RunsView({ runs }: { readonly runs: Runs }) {
  return runs.map((run, place) => <RunView key={keyOf([run], place)} run={run} />);
}

function RunView({ run }: { readonly run: Run }) {
  if ('blank' in run) return <span className="cn-letter-blank">{'_'.repeat(run.blank)}</span>;
  const words =
    run.original === undefined ? (
      run.text
    ) : (
      <span lang={run.original}>
        {run.text} <sup>{run.original === 'kk' ? 'қаз.' : 'рус.'}</sup>
      </span>
    );
  if (run.bold === true) return <b>{words}</b>;
  return run.italic === true ? <i>{words}</i> : words;
}

const keyOf = (runs: Runs, place: number): string =>
  `${place} ${runs.map((run) => ('text' in run ? run.text.slice(0, 20) : '')).join('')}`;
