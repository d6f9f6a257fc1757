import './year.css';
import { year_web_class_empty, year_web_left, year_web_no_teacher } from '#messages';
import { say } from '#ui/say.ts';
import type { Lists } from '../rules/planned-lists.ts';

/** Who goes where, class by class, and who leaves. */
export const RolloverLists = ({ lists }: { readonly lists: Lists }) => (
  <>
    {lists.classes.map((one) => (
      <ClassList key={one.classId} one={one} />
    ))}
    <Left rows={lists.left} />
  </>
);

const ClassList = ({ one }: { readonly one: Lists['classes'][number] }) => (
  <section className="tk-year-list">
    <h2>{one.name}</h2>
    <p className="tk-small tk-dim">{one.teacher ?? year_web_no_teacher()}</p>
    {one.pupils.length === 0 ? (
      <p>{year_web_class_empty()}</p>
    ) : (
      <ol>
        {one.pupils.map((row) => (
          <li key={row.id}>
            {row.name} <span className="tk-dim">({row.from})</span>
          </li>
        ))}
      </ol>
    )}
  </section>
);

const Left = ({ rows }: { readonly rows: Lists['left'] }) =>
  rows.length === 0 ? null : (
    <section className="tk-year-list">
      <h2>{year_web_left()}</h2>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            {row.name}{' '}
            <span className="tk-dim">
              ({row.from}, {say(`pupils_web_leave_${row.reason}`)})
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
