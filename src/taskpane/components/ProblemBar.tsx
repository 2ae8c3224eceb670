import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import type { ErrorDescription } from '../../app/errorMessages';
import { common } from '../strings/common';
import { Icon } from './icons';

const useStyles = makeStyles({
  root: { outlineStyle: 'none' },
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  line: { marginTop: '4px', marginBottom: 0, whiteSpace: 'normal' },
  title: { whiteSpace: 'normal' },
});

/** What happened, what was kept, what to do. It takes the focus, so that nobody misses it. */
export function ProblemBar(props: {
  readonly problem: ErrorDescription;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus(), [props.problem]);
  return (
    <div ref={bar} tabIndex={-1} className={styles.root} data-code={props.problem.code}>
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle className={styles.title}>{props.problem.happened}</MessageBarTitle>
          <p className={styles.line}>
            {common.kept}
            {props.problem.kept}
          </p>
          <p className={styles.line}>
            {common.todo}
            {props.problem.todo}
          </p>
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              aria-label={common.close}
              icon={<Icon name="close" />}
              onClick={props.onClose}
            />
          }
        />
      </MessageBar>
    </div>
  );
}
