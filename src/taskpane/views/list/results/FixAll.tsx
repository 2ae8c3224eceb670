import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { AppliedFix } from '../../../../app/mendingPlan';
import { Changed } from '../../../components/Changed';
import { useListStyles } from '../../../components/listStyles';
import { MoreList } from '../../../components/MoreList';
import { Panel } from '../../../components/Panel';
import { common } from '../../../strings/common';
import { reviewing } from '../../../strings/reviewing';
import { showCell } from '../../../workbench/cellText';

const useStyles = makeStyles({
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  scroll: { maxHeight: '320px', overflowY: 'auto' },
  item: { display: 'grid', rowGap: '2px' },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What 全部修正 would do, cell by cell, before it is done. */
export function FixAll(props: {
  readonly fixes: readonly AppliedFix[];
  readonly busy: boolean;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const lists = useListStyles();
  const { fixes } = props;
  const words = reviewing.fix;
  return (
    <Panel
      title={fixes.length === 0 ? words.none : words.title(fixes.length)}
      onCancel={props.onCancel}
      actions={
        <>
          {fixes.length === 0 ? null : (
            <Button size="small" appearance="primary" disabled={props.busy} onClick={props.onRun}>
              {words.run}
            </Button>
          )}
          <Button size="small" onClick={props.onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    >
      {fixes.length === 0 ? null : <p className={styles.hint}>{words.hint}</p>}
      <div tabIndex={fixes.length > 0 ? 0 : -1} role="group" aria-label={words.title(fixes.length)}>
        <MoreList
          items={fixes}
          className={mergeClasses(lists.list, styles.scroll)}
          render={(fix, index) => (
            <li key={index} className={styles.item}>
              <span className={styles.place}>
                {[fix.cell, words.kinds[fix.code]].filter((part) => part).join('　')}
              </span>
              {fix.column === null ? null : (
                <Changed
                  lines={[
                    {
                      name: reviewing.before,
                      text: showCell(fix.from),
                      against: showCell(fix.to),
                      isNew: false,
                    },
                    {
                      name: reviewing.after,
                      text: showCell(fix.to),
                      against: showCell(fix.from),
                      isNew: true,
                    },
                  ]}
                />
              )}
            </li>
          )}
        />
      </div>
    </Panel>
  );
}
