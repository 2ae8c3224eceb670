import { makeStyles, tokens } from '@fluentui/react-components';

/** Lists of what was found or will be done, as the parts of 分发汇总 and 报告 and the results of a check show them. */
export const useListStyles = makeStyles({
  /** Entries of some lines each. */
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    rowGap: '8px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  /** A further line of an entry. */
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  /** Entries of one quiet line each. */
  lines: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    rowGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  /** Buttons side by side. */
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
