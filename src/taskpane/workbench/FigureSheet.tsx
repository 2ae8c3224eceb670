import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ReadingPart } from '../../core/sheet/pageReading';
import { workbench as words } from '../strings/workbench';
import { useSheetStyles } from './sheetStyles';

const useStyles = makeStyles({
  body: {
    padding: '0 16px 16px',
    display: 'grid',
    // notes keep to the width of the window; a table that is wider is scrolled to
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '8px',
    justifyItems: 'start',
    alignContent: 'start',
  },
  heading: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  header: { whiteSpace: 'normal', position: 'static' },
});

/** 统计 or 整改成效, to read: what its formulas give today, and what they cannot give here (the charts) said. */
export function FigureSheet(props: {
  readonly name: string;
  readonly parts: readonly ReadingPart[];
}): JSX.Element {
  const styles = useStyles();
  const sheet = useSheetStyles();
  const [first, ...rest] = props.parts;
  const title = first && first.kind !== 'table' ? first.text : props.name;
  return (
    <>
      <div className={sheet.head}>
        <h2 className={sheet.title}>{title}</h2>
        <p className={sheet.note}>{words.figures}</p>
      </div>
      <div
        className={mergeClasses(sheet.scroll, styles.body)}
        tabIndex={0}
        role="region"
        aria-label={props.name}
      >
        {rest.map((part, index) =>
          part.kind === 'table' ? (
            <table key={index} className={sheet.table}>
              <thead>
                <tr>
                  {part.header.map((text, column) => (
                    <th
                      key={column}
                      scope="col"
                      className={mergeClasses(sheet.cell, sheet.header, styles.header)}
                    >
                      {text}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {part.rows.map((row, at) => (
                  <tr key={at}>
                    {row.map((text, column) => (
                      <td key={column} className={sheet.cell}>
                        {text}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          ) : part.kind === 'heading' ? (
            <h3 key={index} className={styles.heading}>
              {part.text}
            </h3>
          ) : (
            <p key={index} className={sheet.note}>
              {part.text}
            </p>
          ),
        )}
      </div>
    </>
  );
}
